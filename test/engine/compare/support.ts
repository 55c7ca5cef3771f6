/** Containers on a real engine beside declarations. */
import { parseAddress } from '../../../src/engine/address.js';
import { Engine } from '../../../src/engine/engine.js';
import type { ContainerItem, Landscape } from '../../../src/landscape/landscape.js';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { type ComparedField, compareContainer } from '../../../src/plan/compare/compare-container.js';
import { declared } from '../../support/declared.js';
import { testEngine } from '../../support/test-engine.js';

export const { host, image } = testEngine();

const map = `docker-map-test-compare-${process.pid}`;

/** Of the container that the tests of a file make, one after the other. */
export const container = `${map}.app`;

export type Compared = readonly ComparedField[];

/** Compares the container, as it is now, with a declaration. */
export type Compare = (configuration: object) => Promise<Compared>;

/** A container as docker-map makes it, for as long as `use` takes; it is not started. */
export function withContainer(
  configuration: object,
  use: (compare: Compare, engine: Engine) => Promise<void>,
): Promise<void> {
  const { name, payload, networks } = itemOf(landscapeOf(configuration));
  return withMade((engine) => engine.containers.create(name, payload, networks), use);
}

/** The same, whoever makes it. */
export async function withMade(
  make: (engine: Engine) => Promise<unknown>,
  use: (compare: Compare, engine: Engine) => Promise<void>,
): Promise<void> {
  const engine = new Engine(parseAddress(host));
  try {
    await make(engine);
    await use((configuration) => compareWith(engine, configuration), engine);
  } finally {
    await engine.containers.remove(container, { force: true, volumes: true });
    for (const { name } of await engine.volumes.list()) {
      if (name.startsWith(`${map}.`)) await engine.volumes.remove(name);
    }
    engine.close();
  }
}

export function differencesOf(compared: Compared): readonly string[] {
  return compared
    .filter(({ equal }) => !equal)
    .map(({ field, observed, declared: wanted }) => `${field}: ${observed} -> ${wanted}`);
}

async function compareWith(engine: Engine, configuration: object): Promise<Compared> {
  const landscape = landscapeOf(configuration);
  const item = itemOf(landscape);
  const details = await engine.containers.inspect(container);
  const { id: imageId, configuration: imageConfiguration } = await engine.images.inspect(details.imageId);
  const containers = new Map((await engine.containers.list()).map((each) => [each.name, each]));
  return compareContainer({ item, details, imageId, imageConfiguration, containers, landscape, modes: {} });
}

function landscapeOf(configuration: object): Landscape {
  const volumes = { data: '/d', other: '/o' };
  return resolveLandscape(declared(map, { app: { image, ...configuration }, volumes }));
}

function itemOf(landscape: Landscape): ContainerItem {
  const item = landscape.items.get(`container:${container}`);
  if (item?.kind === 'container') return item;
  throw new Error(`no ${container}`);
}
