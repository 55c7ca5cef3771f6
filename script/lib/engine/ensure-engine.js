/** An engine to work on: the one that is there, or else a private one that is started for this run. */
import { findProgram, installPackages } from '../debian.js';
import { PlainFailure } from '../failure.js';
import { atEnd } from '../lifetime.js';
import { currentAddress } from './address.js';
import { call } from './api.js';
import { Daemon } from './daemon.js';

/**
 * @typedef {object} UsableEngine
 * @property {string} host for DOCKER_HOST
 * @property {string} description what a person is told about it
 * @property {Daemon | undefined} daemon the private engine, where one was started
 */

/**
 * @param {{keep?: boolean}} [options] keep: a private engine goes on after the script's end
 * @returns {Promise<UsableEngine>}
 */
export async function ensureEngine({ keep = false } = {}) {
  const { host, chosenBy } = currentAddress();
  const problem = await unreachable(host);
  if (!problem) return { host, description: `the Docker engine at ${host}`, daemon: undefined };
  if (chosenBy) {
    throw new PlainFailure(
      `The Docker engine at ${host} (named by ${chosenBy}) cannot be used: ${problem}\n` +
        `Start it or name another one; without ${chosenBy}, this script starts an engine of its own.`,
    );
  }
  return startPrivateEngine(problem, keep);
}

/** Installs what a private engine needs. */
async function installEnginePackages() {
  const needed = { dockerd: 'docker.io', iptables: 'iptables', busybox: 'busybox-static' };
  const isMissing = Object.keys(needed).some((program) => !findProgram(program));
  if (isMissing) await installPackages(Object.values(needed), 'a Docker engine of our own');
}

/**
 * @param {string} problem with the engine that would have been used
 * @param {boolean} keep
 * @returns {Promise<UsableEngine>}
 */
async function startPrivateEngine(problem, keep) {
  if (process.getuid?.() !== 0) {
    throw new PlainFailure(
      `No Docker engine can be used: ${problem}\n` +
        'Only root can start one. Run this as root, or name an engine in DOCKER_HOST, or start Docker\n' +
        'and be a member of the group docker.',
    );
  }
  await installEnginePackages();
  const daemon = new Daemon({ network: 'machine', outlives: keep });
  atEnd(async () => {
    if (!keep || !daemon.isRunning) await daemon.remove();
  });
  await daemon.start();
  return { host: daemon.host, description: `a private Docker engine in ${daemon.folder}`, daemon };
}

/**
 * Why an engine cannot be used; nothing if it can.
 * @param {string} host
 * @returns {Promise<string | undefined>}
 */
async function unreachable(host) {
  try {
    const { status, text } = await call(host, 'GET', '/_ping', { signal: AbortSignal.timeout(10_000) });
    return status === 200 ? undefined : `it answers ${status} ${text.trim()}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
