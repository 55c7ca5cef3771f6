/**
 * The manual's landscapes bind host paths below /var/lib/site, publish ports 80 and 443, and name images of a registry
 * that is not there. So they get an engine of their own, images made here under those names, and that folder for the
 * time of a test.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureImage } from '../../../script/lib/engine/images.js';
import { ensureNodeImage } from '../../../script/lib/engine/node-image.js';
import { parseAddress } from '../../../src/engine/address.js';
import { Engine } from '../../../src/engine/engine.js';
import { startPrivateEngine } from '../../support/private-engine.js';

const site = '/var/lib/site';

export interface Site extends AsyncDisposable {
  readonly engine: Engine;
  readonly host: string;
  /** Image with a shell: for the helper container and for clients. */
  readonly image: string;
  /** What answers at a published port of the engine's host, asked from a container. */
  request(port: number): Promise<unknown>;
}

/** @param images `nginx:latest: web`: name on the engine, and the folder it is made from */
export async function openSite(
  images: Readonly<Record<string, string>>,
  files: readonly string[],
): Promise<Site> {
  if (existsSync(site))
    throw new Error(`${site} exists: the manual's landscapes cannot be tried on this machine`);
  const own = await startPrivateEngine();
  await ensureNodeImage(own.host, 'docker-map-test/node:latest');
  for (const [image, folder] of Object.entries(images)) {
    await ensureImage(own.host, image, join(import.meta.dirname, 'images', folder));
  }
  for (const file of files) {
    mkdirSync(join(site, file), { recursive: true });
    writeFileSync(join(site, file, 'who'), file);
  }
  const engine = new Engine(parseAddress(own.host));
  return {
    engine,
    host: own.host,
    image: own.image,
    request: (port) => requestFromContainer(engine, own.image, port),
    [Symbol.asyncDispose]: async () => {
      engine.close();
      rmSync(site, { recursive: true });
      await own[Symbol.asyncDispose]();
    },
  };
}

async function requestFromContainer(engine: Engine, image: string, port: number): Promise<unknown> {
  const name = 'docker-map-test-request';
  const Cmd = ['sh', '-c', `wget -q -O - http://$(ip route | awk '/default/{print $3}'):${port}/`];
  await engine.containers.create(name, { Image: image, Labels: {}, Cmd, HostConfig: {} }, []);
  try {
    await engine.containers.start(name);
    await engine.containers.wait(name);
    return JSON.parse(await engine.containers.logs(name));
  } finally {
    await engine.containers.remove(name, { force: true });
  }
}
