/** An engine's answer whose head is here: its body in one of the forms that calls need, whole or not at all. */
import type { IncomingMessage } from 'node:http';
import { UnexpectedAnswer } from '../answer/unexpected-answer.js';
import { type Asked, EngineError } from '../engine-error.js';
import { errorCode } from './connection-failure.js';
import { firstWords } from './first-words.js';
import type { Interruption } from './interruption.js';

export class Answer {
  readonly status: number;
  readonly asked: Asked;
  readonly #message: IncomingMessage;
  readonly #interruption: Interruption;

  constructor(message: IncomingMessage, asked: Asked, interruption: Interruption) {
    this.status = message.statusCode ?? 0;
    this.asked = asked;
    this.#message = message;
    this.#interruption = interruption;
  }

  /**
   * The body as it comes. Who stops reading early ends the connection.
   *
   * @throws EngineError `engine-connection-lost` where the body ends too early
   */
  async *chunks(): AsyncGenerator<Buffer> {
    try {
      for await (const chunk of this.#message) yield chunk;
    } catch (error) {
      throw this.#interruption.error(this.asked) ?? this.#cutOff(error);
    }
    const interrupted = this.#endsWithConnection() && this.#interruption.error(this.asked);
    if (interrupted) throw interrupted;
    if (!this.#message.complete) throw this.#cutOff(undefined);
  }

  async text(): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.chunks()) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  }

  /** @param read takes from the JSON value what is needed, and throws `UnexpectedAnswer` where it is not there */
  async json<Result>(read: (value: unknown) => Result): Promise<Result> {
    const text = await this.text();
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      throw this.unexpected(`The answer is not JSON: ${firstWords(text)}`, error);
    }
    try {
      return read(value);
    } catch (error) {
      throw this.explain(error);
    }
  }

  /** Reads the body to its end, so that the connection can be used again. */
  async discard(): Promise<void> {
    for await (const _chunk of this.chunks());
  }

  /** An `UnexpectedAnswer` as the error of this call; any other error as it is. */
  explain(error: unknown): unknown {
    return error instanceof UnexpectedAnswer ? this.unexpected(error.message, error) : error;
  }

  unexpected(words: string, cause?: unknown): EngineError {
    return new EngineError('engine-protocol', words, this.asked, { status: this.status, cause });
  }

  /** Such a body counts as whole whoever ended the connection. */
  #endsWithConnection(): boolean {
    const { headers } = this.#message;
    return headers['content-length'] === undefined && headers['transfer-encoding'] === undefined;
  }

  #cutOff(error: unknown): EngineError {
    const reason = error === undefined || errorCode(error) === 'ECONNRESET' ? '' : ` (${String(error)})`;
    const words = `The answer was cut off${reason}`;
    return new EngineError('engine-connection-lost', words, this.asked, {
      status: this.status,
      cause: error,
    });
  }
}
