/** Images of an engine. All methods throw `EngineError`. */
import type { Readable } from 'node:stream';
import { type ImageDetails, type ImageSummary, readImageDetails, readImages } from '../answer/image.js';
import type { Call } from '../call.js';
import type { Connection } from '../connection.js';
import { path } from '../http/path.js';
import { type LoadOptions, loadImages, saveImages } from './image-archives.js';
import { splitReference } from './image-reference.js';
import {
  type PulledImage,
  type PullOptions,
  type PushedImage,
  type PushOptions,
  pullImage,
  pushImage,
} from './image-transfer.js';

export interface ImageRemovalOptions {
  /** Also where stopped containers use it. */
  readonly force?: boolean | undefined;
  /** Leaves ancestors without a name, which go along otherwise. Default: false. */
  readonly keepAncestors?: boolean | undefined;
}

export class Images {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Without those that are only steps to others. */
  list(call?: Call): Promise<readonly ImageSummary[]> {
    return this.#connection.json({ method: 'GET', path: '/images/json' }, readImages, call);
  }

  /** With those that are only steps to others: what a classic build leaves. */
  listAll(call?: Call): Promise<readonly ImageSummary[]> {
    const request = { method: 'GET', path: '/images/json', query: { all: true } } as const;
    return this.#connection.json(request, readImages, call);
  }

  inspect(reference: string, call?: Call): Promise<ImageDetails> {
    return this.#connection.json(
      { method: 'GET', path: path`/images/${reference}/json` },
      readImageDetails,
      call,
    );
  }

  /**
   * Fetches an image from its registry; without a tag, the one tagged `latest`.
   *
   * @throws EngineError `image-unknown`, `registry-login`, `registry-denied`, `registry-unreachable`, `registry-tls`,
   *   `registry-connection-lost`, `registry-limit`
   */
  pull(reference: string, options: PullOptions = {}): Promise<PulledImage> {
    return pullImage(this.#connection, reference, options);
  }

  /** Gives its registry the image that has this reference; without a tag, the one tagged `latest`. @throws as `pull` */
  push(reference: string, options: PushOptions = {}): Promise<PushedImage> {
    return pushImage(this.#connection, reference, options);
  }

  /**
   * Loads the images of an archive, as `docker save` writes it.
   *
   * @returns what was loaded: references, or ids of images without one
   */
  load(archive: Readable | Uint8Array, options: LoadOptions = {}): Promise<readonly string[]> {
    return loadImages(this.#connection, archive, options);
  }

  /** An archive of images, layers that they share once, as `docker save` writes it. */
  save(references: readonly string[], call?: Call): AsyncGenerator<Buffer> {
    return saveImages(this.#connection, references, call);
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

  /** `false`: there was none. */
  async remove(reference: string, options: ImageRemovalOptions = {}, call?: Call): Promise<boolean> {
    const query = { force: options.force ?? false, noprune: options.keepAncestors || undefined };
    const request = { method: 'DELETE', path: path`/images/${reference}`, query, accept: [404] } as const;
    return (await this.#connection.status(request, call)) !== 404;
  }
}
