/**
 * Folders of this process, gone when they are removed, or at the latest when the process ends by itself. A process that a
 * signal ends leaves them behind, with nothing in them but a socket on which nobody listens: only a handler of signals
 * could remove them, and that would change how the whole program ends, which is no business of a library.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders = new Set<string>();

export function makeTemporaryFolder(): string {
  if (folders.size === 0) process.once('exit', removeAll);
  // Short: the path of a socket may have no more than about 100 characters.
  const folder = mkdtempSync(join(tmpdir(), 'docker-map-'));
  folders.add(folder);
  return folder;
}

export function removeTemporaryFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
  if (folders.size === 0) process.off('exit', removeAll);
}

function removeAll(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
