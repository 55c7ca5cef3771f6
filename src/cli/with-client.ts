/** Opens the maps and the engine for a command, and closes the engine's connections after it. */
import type { DockerClientWrapper } from '../client/docker-client-wrapper.js';
import { MappingDockerClient } from '../client/mapping-docker-client.js';
import { LandscapeError } from '../landscape/landscape-error.js';
import type { ContainerMap } from '../map/container-map.js';
import type { Invocation } from './command.js';
import type { CommandIo } from './command-io.js';
import { loadMaps } from './load-maps.js';
import { openEngine } from './open-engine.js';
import type { OptionValues } from './option-values.js';

export async function withClient<Result>(
  { options }: Invocation,
  io: CommandIo,
  use: (client: MappingDockerClient) => Promise<Result>,
): Promise<Result> {
  const maps = await loadMaps(options.files, io.folder);
  const engine = openEngine(options, io.environment);
  try {
    return await use(await clientFor(maps, engine, options));
  } finally {
    engine.close();
  }
}

async function clientFor(
  maps: readonly ContainerMap[],
  engine: DockerClientWrapper,
  { coreImage, parallel }: OptionValues,
): Promise<MappingDockerClient> {
  try {
    return new MappingDockerClient(maps, engine, { coreImage, parallel });
  } catch (error) {
    if (error instanceof LandscapeError) {
      // The same error, with places in the files.
      const { resolveMaps } = await import('./resolve-maps.js');
      await resolveMaps(maps);
    }
    throw error;
  }
}
