/** Opens the maps and the engine for a command, and closes the engine's connections after it. */
import { MappingDockerClient } from '../client/mapping-docker-client.js';
import type { Invocation } from './command.js';
import type { CommandIo } from './command-io.js';
import { loadMaps } from './load-maps.js';
import { openEngine } from './open-engine.js';

export async function withClient<Result>(
  { options }: Invocation,
  io: CommandIo,
  use: (client: MappingDockerClient) => Promise<Result>,
): Promise<Result> {
  const { coreImage, parallel } = options;
  const maps = await loadMaps(options.files, io.folder);
  const engine = openEngine(options, io.environment);
  try {
    return await use(new MappingDockerClient(maps, engine, { coreImage, parallel }));
  } finally {
    engine.close();
  }
}
