/** The process of an engine of one's own: when it answers, and how it ends. */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { findProgram } from '../debian.js';
import { PlainFailure } from '../failure.js';
import { call } from './api.js';

const startLimitMilliseconds = 60_000;
const stopLimitMilliseconds = 30_000;

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * In front of a command: the kernel ends it when this process is gone, where the program for that is installed.
 * @param {'TERM' | 'KILL'} signal
 */
export function bond(signal) {
  const setpriv = findProgram('setpriv');
  return setpriv ? [setpriv, '--pdeathsig', signal] : [];
}

/**
 * Waits until the engine answers; ends it where it does not.
 * @param {ChildProcess} child
 * @param {string} host
 * @param {string} logPath
 */
export async function answering(child, host, logPath) {
  const deadline = Date.now() + startLimitMilliseconds;
  while (Date.now() < deadline && isRunning(child)) {
    const answer = await call(host, 'GET', '/_ping').catch(() => undefined);
    if (answer?.status === 200) return;
    await delay(50);
  }
  await endOf(child, 'SIGTERM');
  throw new PlainFailure(
    `The engine did not start. The end of its log:\n${logTail(logPath)}\n` +
      'A container needs to be privileged to run an engine inside. Or name an engine that runs in DOCKER_HOST.',
  );
}

/**
 * Returns when it has ended; one that hangs is killed.
 * @param {ChildProcess} child
 * @param {'SIGTERM' | 'SIGKILL'} signal
 */
export async function endOf(child, signal) {
  if (!isRunning(child)) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const impatience = setTimeout(() => child.kill('SIGKILL'), stopLimitMilliseconds);
  await ended;
  clearTimeout(impatience);
}

/** @param {ChildProcess} child */
export function isRunning(child) {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null;
}

/**
 * What the engine last wrote.
 * @param {string} path
 */
export function logTail(path) {
  return readFileSync(path, 'utf8').trimEnd().split('\n').slice(-15).join('\n');
}
