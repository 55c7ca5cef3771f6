/** The disk of an engine of our own, filled to the last byte until it is given back. */
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { PrivateEngine } from '../../../../support/private-engine.js';

const sizes = [1024 * 1024, 4096, 1];

export function fillDisk({ data }: PrivateEngine): void {
  const file = openSync(pathOf(data), 'a');
  for (const size of sizes) while (isWritten(file, size));
  closeSync(file);
}

export function giveDiskBack({ data }: PrivateEngine): void {
  rmSync(pathOf(data), { force: true });
}

function pathOf(data: string): string {
  return join(data, 'fills-the-disk');
}

function isWritten(file: number, size: number): boolean {
  try {
    return writeSync(file, Buffer.alloc(size)) === size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return false;
    throw error;
  }
}
