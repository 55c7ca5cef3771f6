/** Builds of images on an engine, by BuildKit or by the classic builder. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { readBuild } from '../build/build-answer.js';
import { type BuildIds, buildQuery } from '../build/build-query.js';
import type { BuildRequest, BuiltImage } from '../build/build-request.js';
import { registryConfig } from '../build/registry-config.js';
import { openSession } from '../build/session/build-session.js';
import type { Connection } from '../connection.js';
import { isEngineError } from '../engine-error.js';

/** Milliseconds for the engine to take note that a build is over. */
const CANCELLING = 5000;

export class Builds {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Builds an image, and gives it its tags. Where it ends early (by its signal or its time limit), the engine stops as well.
   *
   * @throws EngineError `engine-failure` in the builder's words; whatever reading the context throws
   */
  async run(request: BuildRequest): Promise<BuiltImage> {
    const build = randomUUID();
    let unread: unknown;
    const failed = (error: unknown) => {
      unread ??= error;
    };
    const session =
      request.builder === 'buildkit' ? await openSession(this.#connection, request, failed) : undefined;
    const archive =
      request.context.kind === 'archive'
        ? Readable.from(remembering(request.context.content, failed), { objectMode: false })
        : undefined;
    try {
      return await this.#build(request, archive, { build, session: session?.id });
    } catch (error) {
      if (request.builder === 'buildkit' && !isEngineError(error, 'engine-failure'))
        await this.#cancel(build);
      throw unread ?? error;
    } finally {
      // What the engine did not care to read is not packed any more.
      archive?.destroy();
      session?.close();
    }
  }

  async #build(request: BuildRequest, archive: Readable | undefined, ids: BuildIds): Promise<BuiltImage> {
    const { components } = await this.#connection.version(request);
    const answer = await this.#connection.answer(
      {
        method: 'POST',
        path: '/build',
        query: buildQuery(request, ids, components.includes('Podman Engine')),
        headers: request.builder === 'classic' ? await registryConfig(request) : {},
        ...(archive && { body: { archive } }),
        separate: true,
      },
      request,
    );
    return readBuild(answer, request.onProgress ?? (() => {}));
  }

  /** The end of the connection tells the engine too, but not every engine listens to it at every moment. */
  async #cancel(build: string): Promise<void> {
    const request = { method: 'POST', path: '/build/cancel', query: { id: build } } as const;
    // What failed is told already; that this failed as well, or came too late, is no news.
    await this.#connection.status(request, { timeout: CANCELLING }).catch(() => {});
  }
}

/**
 * The pieces of a context; the error that ended them is told, since a stream wraps it. Not what ends the reading of them: a
 * stream throws that into its source.
 */
async function* remembering(
  context: AsyncIterable<Uint8Array>,
  failed: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  const pieces = context[Symbol.asyncIterator]();
  try {
    while (true) {
      const next = await pieces.next().catch((error: unknown) => {
        failed(error);
        throw error;
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await pieces.return?.();
  }
}
