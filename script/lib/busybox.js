/** The statically linked busybox: the whole content of the images that the tests and the demo run. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findProgram, installPackages } from './debian.js';
import { PlainFailure } from './failure.js';

/**
 * The path of a static busybox; it is installed if missing.
 * @returns {Promise<string>}
 */
export async function ensureBusybox() {
  const found = findStaticBusybox();
  if (found) return found;
  await installPackages(['busybox-static'], 'images made without a registry');
  const installed = findStaticBusybox();
  if (installed) return installed;
  throw new PlainFailure('The package busybox-static is installed, but holds no statically linked busybox.');
}

/**
 * The names busybox answers to: `sh`, `ls`, ...
 * @param {string} busybox
 * @returns {string[]}
 */
export function appletsOf(busybox) {
  return execFileSync(busybox, ['--list'], { encoding: 'utf8' }).trim().split('\n');
}

/** A busybox that asks for a dynamic loader would not run in an empty image. */
function findStaticBusybox() {
  const path = findProgram('busybox');
  return path && !readFileSync(path).includes('/ld-') ? path : undefined;
}
