/** The folder in which the Docker CLI keeps its settings. */
import { homedir } from 'node:os';
import { join } from 'node:path';

/** `DOCKER_CONFIG`, or `~/.docker`. */
export function dockerFolder(environment: NodeJS.ProcessEnv = process.env, home: string = homedir()): string {
  return environment['DOCKER_CONFIG'] || join(home, '.docker');
}
