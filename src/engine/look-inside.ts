/** Inspections, images and processes of containers that are in the list. Those that are gone meanwhile are left out. */
import type { Call } from './call.js';
import type { Engine } from './engine.js';
import { EngineError, type EngineErrorCode, isEngineError } from './engine-error.js';
import type { ContainerProcess, ObservedContainer, Snapshot } from './snapshot.js';

export interface InsideRequest {
  /** Names of containers. */
  readonly details?: readonly string[] | undefined;
  readonly processes?: readonly string[] | undefined;
}

/** @param containers all that the engine has */
export async function lookInside(
  engine: Engine,
  containers: readonly ObservedContainer[],
  request: InsideRequest,
  call?: Call,
): Promise<Pick<Snapshot, 'details' | 'imageConfigurations' | 'processes'>> {
  const inspected = named(containers, request.details);
  const running = named(containers, request.processes).filter(({ status }) => status === 'running');
  const images = [...new Set(inspected.map(({ imageId }) => imageId))].filter((id) => id !== '');
  const [details, configurations, processes] = await Promise.all([
    entries(inspected, ({ id }) => unlessGone(engine.containers.inspect(id, call))),
    entries(
      images.map((name) => ({ name })),
      async ({ name }) => (await unlessGone(engine.images.inspect(name, call)))?.configuration,
    ),
    entries(running, ({ id }) => processesOf(engine, id, call)),
  ]);
  return { details, imageConfigurations: configurations, processes };
}

function named(
  containers: readonly ObservedContainer[],
  names: readonly string[] = [],
): readonly ObservedContainer[] {
  const wanted = new Set(names);
  return containers.filter(({ name }) => wanted.has(name));
}

/** What was found, by name. */
async function entries<Item extends { readonly name: string }, Found>(
  items: readonly Item[],
  find: (item: Item) => Promise<Found | undefined>,
): Promise<ReadonlyMap<string, Found>> {
  const found = new Map<string, Found>();
  await Promise.all(
    items.map(async (item) => {
      const value = await find(item);
      if (value !== undefined) found.set(item.name, value);
    }),
  );
  return found;
}

async function unlessGone<Result>(answer: Promise<Result>): Promise<Result | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isEngineError(error, 'not-found')) return undefined;
    throw error;
  }
}

/** Engines have no one way to say that a container has ended while they looked for its processes. */
const MAYBE_ENDED: readonly EngineErrorCode[] = [
  'not-found',
  'conflict',
  'engine-failure',
  'engine-protocol',
];

async function processesOf(
  engine: Engine,
  id: string,
  call?: Call,
): Promise<readonly ContainerProcess[] | undefined> {
  try {
    return await engine.containers.processes(id, call);
  } catch (error) {
    if (!(error instanceof EngineError) || !MAYBE_ENDED.includes(error.code)) throw error;
    const now = await unlessGone(engine.containers.inspect(id, call));
    if (now?.status === 'running') throw error;
    return undefined;
  }
}
