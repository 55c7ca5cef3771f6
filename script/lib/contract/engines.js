/**
 * The real engines that the contract is held against: Debian's own Docker, the newest one, and Podman. Each is private
 * to this run, in a network of its own.
 */
import { findProgram, installPackages } from '../debian.js';
import { ensureBusyboxImage } from '../engine/busybox-image.js';
import { Daemon } from '../engine/daemon.js';
import { newestEnginePrograms } from '../engine/newest-engine.js';
import { PodmanService } from '../engine/podman-service.js';
import { PlainFailure } from '../failure.js';
import { atEnd, interrupted } from '../lifetime.js';

const image = 'docker-map-test/busybox:latest';

/** As the contract's tests are told: where an engine is, or why it is not. */
/** @typedef {{host: string, image: string} | {problem: string}} Target */

/** @typedef {{host: string, start: () => Promise<void>, remove: () => Promise<void>}} StartableEngine */

/**
 * How each engine is made, by the name that the contract's tests know it by.
 * @type {Readonly<Record<string, () => Promise<StartableEngine>>>}
 */
const engines = {
  'docker-oldest': async () => new Daemon({ network: 'own' }),
  'docker-newest': async () => new Daemon({ network: 'own', programs: await newestEnginePrograms() }),
  podman: async () => new PodmanService(),
};

/**
 * Programs that the engines need, and the packages that have them. What Podman and an engine need on the network is
 * asked for too: it has no program in a usual place.
 */
const needed = {
  dockerd: 'docker.io',
  iptables: 'iptables',
  busybox: 'busybox-static',
  podman: 'podman',
  conmon: 'conmon',
};
const together = ['netavark', 'aardvark-dns'];

/**
 * Starts them all, one after the other; one that does not start does not keep the others from it.
 * @returns {Promise<Readonly<Record<string, Target>>>}
 */
export async function startEngines() {
  const isMissing = Object.keys(needed).some((program) => !findProgram(program));
  if (isMissing)
    await installPackages([...Object.values(needed), ...together], 'the engines of the contract');
  /** @type {Record<string, Target>} */
  const targets = {};
  for (const [name, make] of Object.entries(engines)) targets[name] = await started(make);
  return targets;
}

/**
 * @param {() => Promise<StartableEngine>} make
 * @returns {Promise<Target>}
 */
async function started(make) {
  try {
    const engine = await make();
    atEnd(() => engine.remove());
    await engine.start();
    await ensureBusyboxImage(engine.host, image);
    return { host: engine.host, image };
  } catch (error) {
    if (interrupted.aborted) throw error;
    return { problem: error instanceof PlainFailure ? error.message : String(error) };
  }
}
