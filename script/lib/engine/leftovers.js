/** What a Docker engine may leave behind when it ends: its containerd, containers, mounts below its folder, the folder. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findProgram } from '../debian.js';

/**
 * Ends the containerd of an engine that was killed, and waits until its pid is free: the engine's next start takes
 * whatever has that pid for a containerd that answers. (An engine that was stopped has ended it itself.)
 * @param {string} folder the engine's
 */
export async function endContainerd(folder) {
  const pid = Number(readText(join(folder, 'exec', 'containerd', 'containerd.pid')));
  if (pid === 0) return;
  if (commandOf(pid).includes(folder)) endProcess(pid);
  while (readText(`/proc/${pid}/comm`).startsWith('containerd')) await delay(20);
}

/**
 * Ends the containers of an engine that was killed: each has a keeper, which names the engine's folder in its command.
 * @param {string} folder the engine's
 */
export function endContainers(folder) {
  const keepers = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && commandOf(pid).includes(`${folder}/`));
  for (const keeper of keepers) {
    for (const child of childrenOf(keeper)) endProcess(child);
    endProcess(keeper);
  }
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

/** @param {number} pid */
function commandOf(pid) {
  return readText(`/proc/${pid}/cmdline`);
}

/** @param {number} pid */
function childrenOf(pid) {
  return readText(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .map(Number)
    .filter((child) => child > 0);
}

/** @param {number} pid */
function endProcess(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/**
 * @param {string} path
 * @returns {string} empty where there is no such file; files in /proc go with their process
 */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
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
