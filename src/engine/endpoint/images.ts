/** Images of an engine. All methods throw `EngineError`. */
import type { Readable } from 'node:stream';
import { type ImageDetails, type ImageSummary, readImageDetails, readImages } from '../answer/image.js';
import { fieldsAt, fieldsOf, optionalTextAt } from '../answer/read.js';
import type { Call } from '../call.js';
import type { Connection, Request } from '../connection.js';
import { EngineError } from '../engine-error.js';
import { path } from '../http/path.js';
import { jsonMessages } from '../stream/json-messages.js';
import { splitReference } from './image-reference.js';

export interface PullOptions extends Call {
  /** Gets the engine's words on what it is at: `4abcf2066143: Downloading [==> ] 1MB/3MB`. */
  readonly onProgress?: ((text: string) => void) | undefined;
}

export class Images {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  list(call?: Call): Promise<readonly ImageSummary[]> {
    return this.#connection.json({ method: 'GET', path: '/images/json' }, readImages, call);
  }

  inspect(reference: string, call?: Call): Promise<ImageDetails> {
    return this.#connection.json(
      { method: 'GET', path: path`/images/${reference}/json` },
      readImageDetails,
      call,
    );
  }

  /** Fetches an image from its registry; without a tag, the one tagged `latest`. */
  async pull(reference: string, options: PullOptions = {}): Promise<void> {
    const { repository, tag } = splitReference(reference);
    const query = { fromImage: repository, tag };
    const request = { method: 'POST', path: '/images/create', query, separate: true } as const;
    for await (const message of this.#progress(request, options)) options.onProgress?.(message);
  }

  /**
   * Loads the images of an archive, as `docker save` writes it.
   *
   * @returns what was loaded: references, or ids of images without one
   */
  async load(archive: Readable | Uint8Array, call: Call = {}): Promise<readonly string[]> {
    const loaded: string[] = [];
    const request = { method: 'POST', path: '/images/load', body: { archive }, separate: true } as const;
    for await (const message of this.#progress({ ...request, query: { quiet: true } }, call)) {
      const reference = /^Loaded image(?: ID)?: (.+)$/.exec(message)?.[1];
      if (reference !== undefined) loaded.push(reference);
    }
    return loaded;
  }

  /** Gives an image a further reference. */
  async tag(image: string, reference: string, call?: Call): Promise<void> {
    const { repository, tag } = splitReference(reference);
    const request = {
      method: 'POST',
      path: path`/images/${image}/tag`,
      query: { repo: repository, tag },
    } as const;
    await this.#connection.status(request, call);
  }

  /** `false`: there was none. @param options `force`: also where stopped containers use it */
  async remove(reference: string, options: { force?: boolean } = {}, call?: Call): Promise<boolean> {
    const query = { force: options.force ?? false };
    const request = { method: 'DELETE', path: path`/images/${reference}`, query, accept: [404] } as const;
    return (await this.#connection.status(request, call)) !== 404;
  }

  /** The answer has begun with "all is well" by the time something fails: failure is one of its messages. */
  async *#progress(request: Request, call: Call): AsyncGenerator<string> {
    const answer = await this.#connection.answer(request, call);
    try {
      for await (const value of jsonMessages(answer.chunks())) {
        const fields = fieldsOf(value, 'message');
        const error =
          optionalTextAt(fieldsAt(fields, 'errorDetail'), 'message') ?? optionalTextAt(fields, 'error');
        if (error !== undefined)
          throw new EngineError('engine-failure', error, answer.asked, { status: answer.status });
        const parts = [optionalTextAt(fields, 'status'), optionalTextAt(fields, 'progress')].filter(Boolean);
        const text = optionalTextAt(fields, 'stream') ?? parts.join(' ');
        const id = optionalTextAt(fields, 'id');
        if (text.trim() !== '') yield id ? `${id}: ${text}` : text.trim();
      }
    } catch (error) {
      throw answer.explain(error);
    }
  }
}
