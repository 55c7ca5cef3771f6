/** A context as builders take it. What is in it is looked at once, when it is first asked for, and read each time. */
import { createHash } from 'node:crypto';
import type { BuildContext, StreamEncoding } from '../build-context.js';
import { compressed } from './compressed.js';
import type { PackingOptions } from './context-options.js';
import type { ContextEntry, ContextPart } from './context-part.js';
import { listEntries } from './list-entries.js';
import { packEntries } from './pack-entries.js';

/** In front of every digest: another way to pack makes another one of the same files. */
const DIGEST_VERSION = 'docker-map context 1';

export class ContextArchive implements BuildContext {
  readonly streamEncoding: StreamEncoding;
  readonly dockerfile: string;
  readonly #parts: () => Promise<readonly ContextPart[]>;
  readonly #options: PackingOptions;
  #entries: Promise<readonly ContextEntry[]> | undefined;

  constructor(
    parts: () => Promise<readonly ContextPart[]>,
    dockerfile: string,
    options: PackingOptions & { readonly encoding?: StreamEncoding } = {},
  ) {
    this.#parts = parts;
    this.dockerfile = dockerfile;
    this.streamEncoding = options.encoding;
    this.#options = options;
  }

  stream(): AsyncGenerator<Uint8Array> {
    return compressed(this.#packed(), this.streamEncoding);
  }

  /** Of the archive before it is compressed, and of the Dockerfile's name in it. */
  async digest(): Promise<string> {
    const hash = createHash('sha256').update(`${DIGEST_VERSION}\0${this.dockerfile}\0`);
    for await (const piece of this.#packed()) hash.update(piece);
    return `sha256:${hash.digest('hex')}`;
  }

  /** Looks at all that is in the context, if that has not been done. */
  look(): Promise<readonly ContextEntry[]> {
    this.#entries ??= this.#look();
    return this.#entries;
  }

  async *#packed(): AsyncGenerator<Buffer> {
    yield* packEntries(await this.look(), this.#options);
  }

  /** What could not be looked at may be there the next time. */
  async #look(): Promise<readonly ContextEntry[]> {
    try {
      return await listEntries(await this.#parts(), this.#options);
    } catch (thrown) {
      this.#entries = undefined;
      throw thrown;
    }
  }
}
