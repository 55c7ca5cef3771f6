/**
 * Requests to one engine, in the version of the API that both sides speak. The version is asked for once, by the
 * first request, and kept.
 */
import type { Duplex } from 'node:stream';
import { addressText, type EngineAddress } from './address.js';
import { type EngineVersion, readVersion } from './answer/version.js';
import { checkedVersion, negotiate } from './api-version.js';
import type { Call } from './call.js';
import type { Asked } from './engine-error.js';
import { Answer } from './http/answer.js';
import { Conversation } from './http/conversation.js';
import { Interruption } from './http/interruption.js';
import { type Query, queryText } from './http/path.js';
import { refusal } from './http/refusal.js';
import { type Body, send } from './http/send.js';
import { upgrade } from './http/upgrade.js';
import { closeTransport, openTransport, type Transport, widenTransport } from './transport.js';

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Without the version; names in it are encoded. */
  readonly path: string;
  readonly query?: Query;
  readonly body?: Body;
  /** Further ones, beside those of the body. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Statuses besides 2xx that are no errors. */
  readonly accept?: readonly number[];
  /** The answer takes as long as something lives: it gets a connection of its own. */
  readonly separate?: boolean;
}

/** Milliseconds for the very first answer, so that an address where nobody ever answers does not hang for good. */
const FIRST_ANSWER = 30_000;

export class Connection {
  /** Address of the engine, as text. */
  readonly name: string;
  readonly #transport: Transport;
  readonly #pinned: string | undefined;
  #version: Promise<EngineVersion> | undefined;

  /** @param apiVersion the one to speak; absent: the newest that both sides know */
  constructor(address: EngineAddress, parallel: number, apiVersion?: string) {
    this.#pinned = apiVersion === undefined ? undefined : checkedVersion(apiVersion);
    this.name = addressText(address);
    this.#transport = openTransport(address, parallel);
  }

  /**
   * One question for all who ask at the same time, which is why none of them can end it for the others. A failure
   * is not kept: who asks next, asks the engine again.
   */
  async version(call: Call = {}): Promise<EngineVersion> {
    this.#version ??= this.#askVersion().catch((error: unknown) => {
      this.#version = undefined;
      throw error;
    });
    return orInterrupted(
      this.#version,
      new Interruption(call),
      this.#asked({ method: 'GET', path: '/version' }),
    );
  }

  /** The answer to a request, its status being fine. @throws EngineError */
  async answer(request: Request, call: Call = {}): Promise<Answer> {
    const { api } = await this.version(call);
    return this.#exchange(request, `/v${api}`, call);
  }

  async json<Result>(request: Request, read: (value: unknown) => Result, call?: Call): Promise<Result> {
    return (await this.answer(request, call)).json(read);
  }

  /** For requests whose answer says all by its status, which is returned. */
  async status(request: Request, call?: Call): Promise<number> {
    const answer = await this.answer(request, call);
    await answer.discard();
    return answer.status;
  }

  /** The answer to a request that is the same in all versions. */
  unversioned(request: Request, call: Call = {}): Promise<Answer> {
    return this.#exchange(request, '', call);
  }

  /**
   * A connection that goes over to another protocol; who gets it ends it.
   *
   * @param protocol its name: `h2c`
   */
  async upgrade(
    path: string,
    protocol: string,
    headers: Readonly<Record<string, string | readonly string[]>>,
    call: Call = {},
  ): Promise<Duplex> {
    const { api } = await this.version(call);
    const asked = this.#asked({ method: 'POST', path });
    const request = { asked, path: `/v${api}${path}`, protocol, headers };
    return upgrade(this.#transport, request, new Interruption(call));
  }

  /** A connection that a program's input and output take over (`Upgrade: tcp`). @throws EngineError */
  async converse(path: string, body: object, call: Call = {}): Promise<Conversation> {
    const { api } = await this.version(call);
    const asked = this.#asked({ method: 'POST', path });
    const request = { asked, path: `/v${api}${path}`, protocol: 'tcp', headers: {}, body };
    const interruption = new Interruption(call);
    return new Conversation(await upgrade(this.#transport, request, interruption), asked, interruption);
  }

  /** At least so many kept connections at once, from now on. */
  widen(parallel: number): void {
    widenTransport(this.#transport, parallel);
  }

  close(): void {
    closeTransport(this.#transport);
  }

  async #askVersion(): Promise<EngineVersion> {
    const request = { method: 'GET', path: '/version' } as const;
    const answer = await this.unversioned(request, { timeout: FIRST_ANSWER });
    const offer = await answer.json(readVersion);
    return {
      ...offer,
      api: negotiate(
        { newest: offer.maximumApi, oldest: offer.minimumApi, name: offer.engine },
        answer.asked,
        this.#pinned,
      ),
    };
  }

  async #exchange(request: Request, prefix: string, call: Call): Promise<Answer> {
    const asked = this.#asked(request);
    const interruption = new Interruption(call);
    const path = prefix + request.path + queryText(request.query);
    const { body, headers, separate = false } = request;
    const outgoing = { asked, path, body, headers, separate };
    const answer = new Answer(await send(this.#transport, outgoing, interruption), asked, interruption);
    const fine = (answer.status >= 200 && answer.status < 300) || request.accept?.includes(answer.status);
    if (!fine) throw await refusal(answer);
    return answer;
  }

  #asked(request: Pick<Request, 'method' | 'path'>): Asked {
    return { engine: this.name, method: request.method, path: decodeURIComponent(request.path) };
  }
}

/** What the promise becomes, unless the call is interrupted before. */
function orInterrupted<Result>(
  promise: Promise<Result>,
  interruption: Interruption,
  asked: Asked,
): Promise<Result> {
  const { signal } = interruption;
  if (signal === undefined) return promise;
  return new Promise((resolve, reject) => {
    const stop = () => reject(interruption.error(asked));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
