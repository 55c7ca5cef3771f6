/** The version of docker-map itself, as its package.json has it. */
import { readFile } from 'node:fs/promises';
import { DockerMapError } from '../common/docker-map-error.js';

/** The same distance from the sources and from what is built of them. */
const PACKAGE_FILE = new URL('../../package.json', import.meta.url);

export async function packageVersion(): Promise<string> {
  const content: unknown = JSON.parse(await readFile(PACKAGE_FILE, 'utf8'));
  if (typeof content === 'object' && content !== null && 'version' in content) {
    if (typeof content.version === 'string') return content.version;
  }
  throw new DockerMapError('installation', `${PACKAGE_FILE.pathname} names no version`, {
    hint: 'Install docker-map again.',
  });
}
