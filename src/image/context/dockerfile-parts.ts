/** What a Dockerfile from code needs: its files, in their order, then its archives, and itself at the end. */
import type { BuildSource } from '../build-specification.js';
import { bytesMember } from './bytes-member.js';
import { contextName } from './context-name.js';
import type { ContextPart, Excludes, Exclusion } from './context-part.js';
import { exclusionBy } from './exclusions.js';

/** The name that builders look for. */
export const DOCKERFILE = 'Dockerfile';

export type DockerfileSource = Extract<BuildSource, { kind: 'dockerfile' }>;

export function dockerfileParts(source: DockerfileSource): readonly ContextPart[] {
  return [...addedParts(source), dockerfilePart(DOCKERFILE, source.text)];
}

/** Without the Dockerfile. @throws DockerMapError `context-path` where a path leads out of the context */
export function addedParts({ files, archives }: DockerfileSource): readonly ContextPart[] {
  return [
    ...files.map(({ source, path }) => pathPart(source, path)),
    ...archives.map((path): ContextPart => ({ kind: 'archive', path })),
  ];
}

/** A folder's own `.dockerignore` counts for what is in it; not for what builders need of the one at the root. */
export function pathPart(source: string, name: string, exclude?: Excludes | false): ContextPart {
  const place = contextName(name);
  const always = place === '' ? NEEDED : undefined;
  return { kind: 'path', source, name: place, exclusion: exclusionOf(exclude, always) };
}

const NEEDED: ReadonlySet<string> = new Set([DOCKERFILE, '.dockerignore']);

function exclusionOf(
  exclude: Excludes | false | undefined,
  always: ReadonlySet<string> | undefined,
): (folder: string) => Promise<Exclusion | undefined> {
  if (exclude === undefined) return (folder) => exclusionBy([`${folder}/.dockerignore`], always);
  // As in the original, what is in a folder that stays out is not looked at.
  return async () => (exclude ? { excludes: exclude, excludesAllIn: exclude } : undefined);
}

export function dockerfilePart(name: string, content: string | Uint8Array): ContextPart {
  return { kind: 'member', member: bytesMember(name, content) };
}
