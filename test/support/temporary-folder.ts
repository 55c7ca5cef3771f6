/** Folders for what a test writes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Gone after the test, during which it is made. Its path is short enough for that of a socket. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
