/** What a folder with a Dockerfile sends, as the Docker CLI does. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContextPart } from './context-part.js';
import { dockerfilePart } from './dockerfile-parts.js';
import type { DockerfilePlace } from './dockerfile-place.js';
import { exclusionBy, ignoreText } from './exclusions.js';
import { unreadableDockerfile } from './unreadable-dockerfile.js';

const IGNORE_FILE = '.dockerignore';

/**
 * `<Dockerfile>.dockerignore` counts before the folder's `.dockerignore`. The Dockerfile and these two are sent whatever
 * they say. Where the Dockerfile is outside of the folder, a line in the `.dockerignore` that is sent keeps it out of the
 * image: the classic builder takes away what that names of the two.
 */
export async function folderParts(
  folder: string,
  dockerfile: DockerfilePlace,
): Promise<readonly ContextPart[]> {
  const text = await dockerfileBytes(dockerfile);
  const all = folderPart(folder, [rulesBeside(dockerfile)], new Set(alwaysSent(dockerfile)));
  if (dockerfile.isInside) return [all];
  const ignored = (await ignoreText(join(folder, IGNORE_FILE))) ?? IGNORE_FILE;
  return [
    all,
    dockerfilePart(IGNORE_FILE, `${ignored}\n${dockerfile.name}\n`),
    dockerfilePart(dockerfile.name, text),
  ];
}

/** Paths in an archive that builders need, or look for. */
export function alwaysSent({ isInside, name }: DockerfilePlace): readonly string[] {
  return [IGNORE_FILE, ...(isInside ? [name, `${name}.dockerignore`] : [])];
}

/** Rules for this Dockerfile alone. */
export function rulesBeside({ path }: DockerfilePlace): string {
  return `${path}.dockerignore`;
}

/** Of these files of rules, the first that is there counts. */
export function rulesOf(folder: string, before: readonly string[]): readonly string[] {
  return [...before, join(folder, IGNORE_FILE)];
}

/**
 * A folder as the root of a context.
 *
 * @param rules files that count before the folder's `.dockerignore`
 * @param always paths that are sent whatever they say
 */
export function folderPart(
  folder: string,
  rules: readonly string[],
  always: ReadonlySet<string> = new Set(),
): ContextPart {
  const exclusion = () => exclusionBy(rulesOf(folder, rules), always);
  return { kind: 'path', source: folder, name: '', exclusion };
}

/** @throws DockerMapError `dockerfile-unreadable` */
export async function dockerfileBytes({ path }: DockerfilePlace): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (thrown) {
    throw await unreadableDockerfile(path, thrown);
  }
}
