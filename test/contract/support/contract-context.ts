/** What a case works with: an engine, names of its own, and calls that the client does not have. */
import { randomBytes } from 'node:crypto';
import { call } from '../../../script/lib/engine/api.js';
import { removeObjects } from '../../../script/lib/engine/remove-objects.js';
import type { EngineAddress } from '../../../src/engine/address.js';
import { parseAddress } from '../../../src/engine/address.js';
import {
  type Fields,
  fieldsAt,
  fieldsOf,
  isFields,
  optionalTextAt,
} from '../../../src/engine/answer/read.js';
import { Engine } from '../../../src/engine/engine.js';
import type { ObservedContainer } from '../../../src/engine/snapshot.js';
import { listing } from './listing.js';
import { until } from './until.js';

/** An answer as it came: nothing is an error. */
export interface RawAnswer {
  readonly status: number;
  /** What the engine says in words, of a refusal. */
  readonly message: string;
  /** The whole body; the JSON in it, where it is some. */
  readonly text: string;
  readonly json: unknown;
}

type Method = 'GET' | 'POST' | 'DELETE';

export interface ContractEngine {
  readonly host: string;
  /** Runs until it is asked to stop, then stops at once; has a shell. */
  readonly image: string;
  readonly address: EngineAddress;
  readonly engine: Engine;
  /** Of the API that is spoken. */
  readonly version: string;
}

export class ContractContext {
  readonly engine: Engine;
  readonly host: string;
  readonly image: string;
  readonly version: string;
  /** Aborted when the case has taken too long. */
  readonly signal: AbortSignal;
  readonly #prefix = `docker-map-contract-${randomBytes(4).toString('hex')}`;
  readonly #references = new Set<string>();

  constructor({ engine, host, image, version }: ContractEngine, signal: AbortSignal) {
    this.engine = engine;
    this.host = host;
    this.image = image;
    this.version = version;
    this.signal = signal;
  }

  /** For a container, volume or network; the same for the same text. */
  name(text: string): string {
    return `${this.#prefix}-${text}`;
  }

  /** For a tag of an image. */
  reference(text: string): string {
    const reference = `localhost/${this.name(text)}:1`;
    this.#references.add(reference);
    return reference;
  }

  /** The container as lists show it; nothing where they do not. */
  async listed(name: string): Promise<ObservedContainer | undefined> {
    return (await this.list()).find((one) => one.name === name);
  }

  /** All containers. */
  list(): Promise<readonly ObservedContainer[]> {
    return listing(() => this.engine.containers.list());
  }

  /** Waits until a container has written something; all that it has. */
  written(name: string, text: string): Promise<string> {
    return until(this, async () => {
      const found = await this.engine.containers.logs(name);
      return found.includes(text) ? found : undefined;
    });
  }

  /** Of a container: as in the API, `State`. */
  async state(name: string): Promise<Fields> {
    const { json } = await this.raw('GET', `/containers/${name}/json`);
    return fieldsAt(fieldsOf(json, 'container'), 'State');
  }

  /** A call that the client does not have. @param path without the version; with its query */
  readonly raw = (method: Method, path: string, body?: unknown): Promise<RawAnswer> =>
    this.unversioned(method, `/v${this.version}${path}`, body);

  readonly unversioned = async (method: Method, path: string, body?: unknown): Promise<RawAnswer> => {
    const options = { signal: this.signal, ...(body !== undefined && { json: body }) };
    const { status, text } = await call(this.host, method, path, options);
    const json = parsed(text);
    const message = isFields(json) ? (optionalTextAt(json, 'message') ?? '') : text.trim();
    return { status, message, text, json };
  };

  /** Removes all that bears its names. */
  async clear(): Promise<void> {
    await this.#unpause();
    // What others depend on goes at the second time, where an engine minds.
    const remove = () => listing(() => removeObjects(this.host, this.#prefix));
    await remove().catch(remove);
    for (const reference of this.#references) await this.engine.images.remove(reference, { force: true });
  }

  /** Some engines wait for ever for the end of what is paused. */
  async #unpause(): Promise<void> {
    const paused = (await this.list()).filter(
      ({ name, status }) => status === 'paused' && name.startsWith(this.#prefix),
    );
    for (const { id } of paused) await call(this.host, 'POST', `/containers/${id}/unpause`);
  }
}

export async function contractEngine(host: string, image: string): Promise<ContractEngine> {
  const address = parseAddress(host);
  const engine = new Engine(address);
  const { api } = await engine.version();
  return { host, image, address, engine, version: api };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
