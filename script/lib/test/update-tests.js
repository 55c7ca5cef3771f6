/** What `update` compares and does, on the oldest and the newest Docker engine, both at the same time. */
import { startEngines, testImage } from '../contract/engines.js';
import { PlainFailure } from '../failure.js';
import { runTests } from './vitest.js';

const names = /** @type {const} */ (['oldest', 'newest']);

export async function runUpdateTests() {
  if (process.getuid?.() !== 0) throw new PlainFailure('Only root can start the engines of these tests.');
  const targets = await startEngines(names.map((name) => `docker-${name}`));
  const env = Object.fromEntries(
    names.map((name) => [`DOCKER_MAP_TEST_HOST_${name.toUpperCase()}`, hostOf(name, targets)]),
  );
  return runTests('update-*', { env: { ...env, DOCKER_MAP_TEST_IMAGE: testImage }, workers: 3 });
}

/**
 * @param {string} name
 * @param {Awaited<ReturnType<typeof startEngines>>} targets
 */
function hostOf(name, targets) {
  const target = targets[`docker-${name}`];
  if (target && 'host' in target) return target.host;
  throw new PlainFailure(`The ${name} Docker engine does not start: ${target?.problem}`);
}
