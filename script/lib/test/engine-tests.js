/** Tests on a real Docker engine, with an image that is made here. */
import { ensureBusyboxImage } from '../engine/busybox-image.js';
import { ensureEngine } from '../engine/ensure-engine.js';
import { removeObjects } from '../engine/remove-objects.js';
import { atEnd, interrupted } from '../lifetime.js';
import { runTests } from './vitest.js';

/** What every object of the tests is named after. */
const prefix = 'docker-map-test';
const image = `${prefix}/busybox:latest`;

/** @param {{keep: boolean}} options */
export async function runEngineTests({ keep }) {
  const { host, description, daemon } = await ensureEngine({ keep });
  console.log(`Using ${description}.`);
  await ensureBusyboxImage(host, image);
  // Tests clear up after themselves, unless they are interrupted.
  atEnd(async () => {
    if (interrupted.aborted && !daemon) await removeObjects(host, prefix);
  });
  const tally = await runTests('engine', {
    env: { DOCKER_MAP_TEST_HOST: host, DOCKER_MAP_TEST_IMAGE: image },
  });
  if (daemon && keep)
    console.log(`The engine at ${host} goes on. To end it: kill $(cat ${daemon.folder}/pid)`);
  return tally;
}
