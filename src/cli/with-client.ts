/** Opens the maps and the engine for a command, and closes the engine's connections after it. */
import { BuildSourceError } from '../client/builds/build-source-error.js';
import type { MappingDockerClientOptions } from '../client/client-options.js';
import type { DockerClientWrapper } from '../client/docker-client-wrapper.js';
import { MappingDockerClient } from '../client/mapping-docker-client.js';
import type { Engine } from '../engine/engine.js';
import type { ContainerMap } from '../map/container-map.js';
import { MapError } from '../map/map-error.js';
import type { Invocation } from './command.js';
import type { CommandIo } from './command-io.js';
import { loadMaps, loadMapsIfAny } from './load-maps.js';
import { openEngine } from './open-engine.js';
import type { OptionValues } from './option-values.js';

export type UseClient<Result> = (
  client: MappingDockerClient,
  engine: Engine,
  wrapper: DockerClientWrapper,
) => Promise<Result>;

export async function withClient<Result>(
  invocation: Invocation,
  io: CommandIo,
  use: UseClient<Result>,
): Promise<Result> {
  return withMaps(await loadMaps(invocation.options, io), invocation, io, use);
}

/** For commands that do without a map where there is none. */
export async function withClientOfAnyMap<Result>(
  invocation: Invocation,
  io: CommandIo,
  use: UseClient<Result>,
): Promise<Result> {
  return withMaps(await loadMapsIfAny(invocation.options, io), invocation, io, use);
}

/** For commands that are about no map. */
export async function withEngine<Result>(
  { options }: Invocation,
  io: CommandIo,
  use: (wrapper: DockerClientWrapper) => Promise<Result>,
): Promise<Result> {
  const wrapper = openEngine(options, io.environment);
  try {
    return await use(wrapper);
  } finally {
    wrapper.close();
  }
}

async function withMaps<Result>(
  maps: readonly ContainerMap[],
  { options }: Invocation,
  io: CommandIo,
  use: UseClient<Result>,
): Promise<Result> {
  const wrapper = openEngine(options, io.environment);
  try {
    return await use(new MappingDockerClient(maps, wrapper, clientOptions(options)), wrapper.engine, wrapper);
  } catch (error) {
    throw await located(error, maps);
  } finally {
    wrapper.close();
  }
}

function clientOptions({ coreImage, parallel }: OptionValues): MappingDockerClientOptions {
  return { coreImage, parallel };
}

/** An error about a map, with the places in its file. */
async function located(error: unknown, maps: readonly ContainerMap[]): Promise<unknown> {
  if (!(error instanceof MapError)) return error;
  if (error instanceof BuildSourceError) return locatedSources(error, maps);
  const { resolveMaps } = await import('./resolve-maps.js');
  try {
    await resolveMaps(maps);
  } catch (sameError) {
    return sameError;
  }
  return error;
}

async function locatedSources(error: BuildSourceError, maps: readonly ContainerMap[]): Promise<unknown> {
  const map = maps.find(({ name }) => name === error.map);
  if (map === undefined) return error;
  const { locatedError } = await import('./located-error.js');
  return locatedError(error, map);
}
