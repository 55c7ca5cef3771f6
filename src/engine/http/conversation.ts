/**
 * A connection that a program's input and output have taken over. Each direction ends by itself: the end of the input is
 * told, and the output goes on.
 */
import type { Duplex } from 'node:stream';
import { UnexpectedAnswer } from '../answer/unexpected-answer.js';
import { type Asked, EngineError } from '../engine-error.js';
import { errorCode } from './connection-failure.js';
import type { Interruption } from './interruption.js';

/** Bytes, or text in UTF-8: at once, or in pieces as they come. */
export type ProgramInput = string | AsyncIterable<Uint8Array | string>;

export class Conversation {
  readonly #socket: Duplex;
  readonly #asked: Asked;
  readonly #interruption: Interruption;

  constructor(socket: Duplex, asked: Asked, interruption: Interruption) {
    this.#socket = socket;
    this.#asked = asked;
    this.#interruption = interruption;
    // Whoever reads is told; and what the other side does not want to hear any more is nobody's failure.
    socket.on('error', () => {});
  }

  /**
   * Sends all of it; stops where the other side has gone. Never throws: an input that cannot be read ends the connection,
   * and who reads from it gets the error.
   *
   * @param last whether that was all: its end is told
   */
  async send(input: ProgramInput, last: boolean): Promise<void> {
    try {
      for await (const piece of typeof input === 'string' ? [input] : input) {
        if (!(await this.#write(piece))) return;
      }
      if (last) this.#socket.end();
    } catch (cause) {
      const words = 'The input of the program could not be read';
      this.#socket.destroy(new EngineError('aborted', words, this.#asked, { cause }));
    }
  }

  /**
   * What comes, until the other side ends it. Who stops reading early ends the connection, and so does the call's signal.
   *
   * @throws EngineError `engine-connection-lost` where it breaks
   */
  async *chunks(): AsyncGenerator<Buffer> {
    const { signal } = this.#interruption;
    const stop = () => this.#socket.destroy();
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    try {
      for await (const chunk of this.#socket) yield chunk;
    } catch (error) {
      throw this.#interruption.error(this.#asked) ?? this.#broken(error);
    } finally {
      signal?.removeEventListener('abort', stop);
      this.#socket.destroy();
    }
  }

  /** An `UnexpectedAnswer` as the error of this call; any other error as it is. */
  explain(error: unknown): unknown {
    if (!(error instanceof UnexpectedAnswer)) return error;
    return new EngineError('engine-protocol', error.message, this.#asked, { cause: error });
  }

  /** As fast as it is taken. `false`: it was not. */
  #write(piece: Uint8Array | string): Promise<boolean> {
    return new Promise((resolve) => {
      this.#socket.write(piece, (error) => resolve(error === null || error === undefined));
    });
  }

  #broken(error: unknown): EngineError {
    if (error instanceof EngineError) return error;
    const told = ['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE'].includes(errorCode(error));
    const words = `The connection to the program broke${told ? '' : ` (${String(error)})`}`;
    return new EngineError('engine-connection-lost', words, this.#asked, { cause: error });
  }
}
