/** What may not be read: told once for all of a context, before anything of it is sent. */
import { accessSync, constants, type Stats } from 'node:fs';
import { DockerMapError } from '../../common/docker-map-error.js';
import { hasCode } from '../../common/system-error.js';
import { filePath } from './file-path.js';

/** Paths that are named in the message. */
const NAMED = 10;

/** Asks the machine only where the permission bits leave it open. */
export function mayRead(path: string, { mode }: Stats): boolean {
  if ((mode & 0o444) === 0o444 || process.getuid?.() === 0) return true;
  try {
    accessSync(filePath(path), constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether somebody else's files are the reason. */
export function isRefused(thrown: unknown): boolean {
  return hasCode(thrown, 'EACCES') || hasCode(thrown, 'EPERM');
}

/** Whether what was there a moment ago no longer is. */
export function isGone(thrown: unknown): boolean {
  return hasCode(thrown, 'ENOENT');
}

export function unreadableError(paths: readonly string[], cause?: unknown): DockerMapError {
  const more = paths.length > NAMED ? ` and ${paths.length - NAMED} more` : '';
  return new DockerMapError(
    'context-unreadable',
    `The context has what may not be read: ${paths.slice(0, NAMED).join(', ')}${more}`,
    { cause, hint: 'Change the permissions, or leave it out with lines in .dockerignore.' },
  );
}
