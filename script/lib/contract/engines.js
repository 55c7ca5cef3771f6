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

/** An image that all of them have. */
export const testImage = 'docker-map-test/busybox:latest';

/** As the contract's tests are told: where an engine is, or why it is not. */
/** @typedef {{host: string, image: string} | {problem: string}} Target */

/** @typedef {{host: string, start: () => Promise<void>, remove: () => Promise<void>}} StartableEngine */

/**
 * @typedef {object} EngineKind
 * @property {() => Promise<StartableEngine>} make
 * @property {string} shownImage the image's name, as this engine shows it
 */

/**
 * By the names that the contract's tests know them by.
 * @type {Readonly<Record<string, EngineKind>>}
 */
const engines = {
  'docker-oldest': { make: async () => new Daemon({ network: 'own' }), shownImage: testImage },
  'docker-newest': {
    make: async () => new Daemon({ network: 'own', programs: await newestEnginePrograms() }),
    shownImage: testImage,
  },
  podman: { make: async () => new PodmanService(), shownImage: `docker.io/${testImage}` },
};

/** Programs that the engines need, and the packages that have them. */
const needed = {
  dockerd: 'docker.io',
  iptables: 'iptables',
  busybox: 'busybox-static',
  podman: 'podman',
  conmon: 'conmon',
};
/** Podman needs them too; they have no program in a usual place. */
const together = ['netavark', 'aardvark-dns'];

/**
 * Starts them, one after the other; one that does not start does not keep the others from it.
 * @param {readonly string[]} [names] default: all
 * @returns {Promise<Readonly<Record<string, Target>>>}
 */
export async function startEngines(names = Object.keys(engines)) {
  /** @type {Record<string, Target>} */
  const targets = {};
  for (const [name, kind] of Object.entries(engines)) {
    if (names.includes(name)) targets[name] = await started(kind);
  }
  return targets;
}

async function installEnginePackages() {
  const isMissing = Object.keys(needed).some((program) => !findProgram(program));
  if (isMissing)
    await installPackages([...Object.values(needed), ...together], 'the engines of the contract');
}

/**
 * @param {EngineKind} kind
 * @returns {Promise<Target>}
 */
async function started({ make, shownImage }) {
  try {
    await installEnginePackages();
    const engine = await make();
    atEnd(() => engine.remove());
    await engine.start();
    await ensureBusyboxImage(engine.host, testImage);
    return { host: engine.host, image: shownImage };
  } catch (error) {
    if (interrupted.aborted) throw error;
    return { problem: error instanceof PlainFailure ? error.message : String(error) };
  }
}
