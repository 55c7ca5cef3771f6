/** Networks for an engine of one's own, beside whatever engines and networks the machine has. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { findProgram } from '../debian.js';
import { PlainFailure } from '../failure.js';

/**
 * @typedef {object} DaemonNetwork
 * @property {readonly string[]} wrapper command that runs the engine, before its own
 * @property {readonly string[]} options of dockerd
 * @property {() => void} remove
 */

/**
 * A bridge of the engine's own on the machine's network. (The default bridge, docker0, may be another engine's, and two
 * engines on one bridge give out the same addresses.)
 * @returns {DaemonNetwork}
 */
export function machineNetwork() {
  const number = freeNumber();
  const bridge = bridgeName(number);
  busybox('brctl', 'addbr', bridge);
  busybox('ip', 'addr', 'add', `10.213.${number}.1/24`, 'dev', bridge);
  busybox('ip', 'link', 'set', bridge, 'up');
  return {
    wrapper: [],
    options: [`--bridge=${bridge}`],
    remove: () => {
      busybox('ip', 'link', 'set', bridge, 'down');
      busybox('brctl', 'delbr', bridge);
    },
  };
}

/**
 * A network namespace that holds nothing but the engine; it goes with the engine.
 * @returns {DaemonNetwork}
 */
export function ownNetwork() {
  const enter = 'busybox ip link set lo up && exec "$@"';
  return {
    wrapper: [busyboxPath(), 'unshare', '-n', busyboxPath(), 'sh', '-c', enter, 'sh'],
    options: [],
    remove: () => undefined,
  };
}

/** @param {readonly string[]} args */
function busybox(...args) {
  execFileSync(busyboxPath(), args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

function busyboxPath() {
  return findProgram('busybox') ?? 'busybox';
}

/** @param {number} number */
function bridgeName(number) {
  return `docker-map${number}`;
}

function freeNumber() {
  const taken = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  for (let number = 0; number < 256; number += 1) {
    const prefix = `10.213.${number}.`;
    const isTaken = taken.some(({ address }) => address.startsWith(prefix));
    if (!isTaken && !existsSync(`/sys/class/net/${bridgeName(number)}`)) return number;
  }
  throw new PlainFailure('No free network in 10.213.0.0/16 for a Docker engine of our own.');
}
