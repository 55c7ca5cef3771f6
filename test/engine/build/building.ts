/** Builds on the engine at hand, under names of a test's own, with all that was told meanwhile. */
import { afterAll } from 'vitest';
import { callSuccessfully } from '../../../script/lib/engine/api.js';
import { type BuildOptions, buildImage } from '../../../src/build/build-image.js';
import { parseAddress } from '../../../src/engine/address.js';
import type { BuildProgress } from '../../../src/engine/build/build-progress.js';
import { Engine } from '../../../src/engine/engine.js';
import type { Builder, BuildSpecification, ContextFile } from '../../../src/image/build-specification.js';
import { testEngine } from '../../support/test-engine.js';

export const builders: readonly Builder[] = ['classic', 'buildkit'];

/** A word that no other run has used: builds with the same words come from the cache. */
export const unique = `${process.pid}-${Date.now().toString(36)}`;

export interface Built {
  readonly id: string;
  readonly progress: readonly BuildProgress[];
}

export interface BuildWishes extends Partial<BuildSpecification> {
  readonly files?: readonly ContextFile[];
}

export class Building {
  readonly engine: Engine;
  /** A base image that the engine has: BusyBox. */
  readonly base: string;
  readonly #prefix: string;

  /** @param name of the test; nobody else's */
  constructor(name: string, { host, image } = testEngine()) {
    this.engine = new Engine(parseAddress(host));
    this.base = image;
    this.#prefix = `docker-map-test-build/${name}-${unique}`;
  }

  /** A full reference. */
  reference(name = 'image'): string {
    return `${this.#prefix}-${name}:1`;
  }

  async build(text: string, wishes: BuildWishes = {}, options: BuildOptions = {}): Promise<Built> {
    const { files = [], ...more } = wishes;
    const specification: BuildSpecification = {
      source: { kind: 'dockerfile', text, files, archives: [] },
      ...{ arguments: {}, labels: {}, secrets: {}, ssh: {}, tags: [], cacheFrom: [], extraHosts: [] },
      ...{ pull: false, noCache: false },
      ...more,
    };
    const progress: BuildProgress[] = [];
    const onProgress = (one: BuildProgress) => {
      progress.push(one);
      options.onProgress?.(one);
    };
    return {
      id: await buildImage(this.engine, this.reference(), specification, { ...options, onProgress }),
      progress,
    };
  }

  /** The error of a build that is to fail. */
  async failure(text: string, wishes?: BuildWishes, options?: BuildOptions): Promise<unknown> {
    return this.build(text, wishes, options).then(
      () => 'the build did not fail',
      (error: unknown) => error,
    );
  }

  /** Commands of containers that exist, running or not, and have the text in their commands. */
  async commandsWith(text: string): Promise<readonly string[]> {
    const containers: readonly { Command: string }[] = JSON.parse(
      await callSuccessfully(this.engine.name, 'GET', '/containers/json?all=true'),
    );
    return containers.map(({ Command }) => Command).filter((command) => command.includes(text));
  }

  async end(): Promise<void> {
    for (const { references } of await this.engine.images.list()) {
      for (const reference of references.filter((one) => one.startsWith(this.#prefix))) {
        await this.engine.images.remove(reference, { force: true });
      }
    }
    this.engine.close();
  }
}

/** For the tests of one file. */
export function building(name: string): Building {
  const made = new Building(name);
  afterAll(() => made.end());
  return made;
}

/** What commands wrote. */
export function outputOf(progress: readonly BuildProgress[]): string {
  return progress.map((one) => (one.type === 'output' ? one.text : '')).join('');
}

/** The last state of each step, by its name. */
export function statesOf(progress: readonly BuildProgress[]): Readonly<Record<string, string>> {
  return Object.fromEntries(progress.flatMap((one) => (one.type === 'step' ? [[one.name, one.state]] : [])));
}
