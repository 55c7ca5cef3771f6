/** What `cp` was asked for: out of a container, or into one. Pure. */
import type { Invocation } from '../command.js';
import { UsageError } from '../usage-error.js';

export interface CopyRequest {
  readonly direction: 'out' | 'in';
  /** A configuration, or `configuration.instance`. */
  readonly name: string;
  /** In the container, absolute. */
  readonly inside: string;
  /** On this machine, as it was written; `-` is standard input or output, with a tar archive. */
  readonly local: string;
}

/** @throws UsageError where not exactly one of the two words means a container */
export function copyRequest({
  program,
  words,
  literalWords,
}: Pick<Invocation, 'program' | 'words' | 'literalWords'>): CopyRequest {
  const usage = `Write \`${program} cp NAME:PATH LOCAL\`, or \`${program} cp LOCAL NAME:PATH\`.`;
  const [source, target, ...more] = [...words, ...literalWords];
  if (source === undefined || target === undefined || more.length > 0)
    throw new UsageError('"cp" takes what is copied, and where to', usage);
  const from = insideOf(source);
  const to = insideOf(target);
  if (from && to) throw new UsageError('"cp" does not copy from container to container', usage);
  if (from) return { direction: 'out', ...from, local: target };
  if (to) return { direction: 'in', ...to, local: source };
  throw new UsageError(
    'neither of the two is in a container',
    `${usage} A local path with a ":" begins with ./ or /.`,
  );
}

/** As the Docker CLI tells paths of this machine: they begin with `/`, `.` or are `-`, or have no colon. */
function insideOf(word: string): { readonly name: string; readonly inside: string } | undefined {
  const [, name, path] = /^([^:/.-][^:/]*):(.+)$/.exec(word) ?? [];
  if (name === undefined || path === undefined) return undefined;
  return { name, inside: path.startsWith('/') ? path : `/${path}` };
}
