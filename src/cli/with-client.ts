/** Opens the maps and the engine for a command, and closes the engine's connections after it. */
import type { MappingDockerClientOptions } from '../client/client-options.js';
import { MappingDockerClient } from '../client/mapping-docker-client.js';
import type { Engine } from '../engine/engine.js';
import type { ContainerMap } from '../map/container-map.js';
import { MapError } from '../map/map-error.js';
import type { Invocation } from './command.js';
import type { CommandIo } from './command-io.js';
import { loadMaps } from './load-maps.js';
import { openEngine } from './open-engine.js';
import type { OptionValues } from './option-values.js';

export async function withClient<Result>(
  { options }: Invocation,
  io: CommandIo,
  use: (client: MappingDockerClient, engine: Engine) => Promise<Result>,
): Promise<Result> {
  const maps = await loadMaps(options, io);
  const wrapper = openEngine(options, io.environment);
  try {
    return await use(new MappingDockerClient(maps, wrapper, clientOptions(options)), wrapper.engine);
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
  const { resolveMaps } = await import('./resolve-maps.js');
  try {
    await resolveMaps(maps);
  } catch (sameError) {
    return sameError;
  }
  return error;
}
