/** What a Docker engine may leave behind when it ends: its containerd, mounts below its folder, the folder. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findProgram } from '../debian.js';

/**
 * Ends the containerd of an engine that was killed, and waits until its pid is free: the engine's next start takes
 * whatever has that pid for a containerd that answers. (An engine that was stopped has ended it itself.)
 * @param {string} folder the engine's
 */
export async function endContainerd(folder) {
  const pidFile = join(folder, 'exec', 'containerd', 'containerd.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  if (readProcess(pid, 'cmdline').includes(folder)) process.kill(pid, 'SIGKILL');
  while (readProcess(pid, 'comm').startsWith('containerd')) await delay(20);
}

/**
 * Removes an engine's folder with all that is mounted in it.
 * @param {string} folder
 */
export function removeFolder(folder) {
  for (const mount of mountsBelow(folder)) {
    execFileSync(findProgram('umount') ?? 'umount', ['--lazy', mount]);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
}

/**
 * @param {number} pid
 * @param {'cmdline' | 'comm'} file
 * @returns {string} empty where there is no such process
 */
function readProcess(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Innermost first.
 * @param {string} folder
 */
function mountsBelow(folder) {
  const mounts = readFileSync('/proc/self/mounts', 'utf8').split('\n');
  return mounts
    .map((line) => line.split(' ')[1] ?? '')
    .filter((path) => path.startsWith(`${folder}/`))
    .reverse();
}
