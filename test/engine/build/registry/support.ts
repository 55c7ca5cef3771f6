/** A registry with accounts for the tests of one file, the engine that reaches it, and images to move. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { Registry } from '../../../../script/lib/registry/registry.js';
import { canHaveRegistry } from '../../../../script/lib/registry/registry-program.js';
import { DockerClientWrapper, type DockerClientWrapperOptions } from '../../../../src/index.js';
import type { RegistryCredentials } from '../../../../src/registry/registry-credentials.js';
import { testEngine } from '../../../support/test-engine.js';

/** For `describe.skipIf`. */
export const hasRegistry = canHaveRegistry();

export const username = 'somebody';
export const password = 'pass: word, "quoted" ü';

/** Nobody is logged in anywhere. */
const noLogins = { find: (): Promise<RegistryCredentials | undefined> => Promise.resolve(undefined) };

export interface Stage {
  readonly registry: Registry;
  readonly wrapper: DockerClientWrapper;
  /** An empty folder. */
  readonly folder: string;
  readonly image: string;
  /** A wrapper of its own for the same engine. */
  client(options?: DockerClientWrapperOptions): DockerClientWrapper;
  /** A name on the registry that no other test has. */
  name(what: string): string;
}

/** Starts a registry; all that the tests make goes at the end of the file. */
export async function startStage(): Promise<Stage> {
  const { host, image } = testEngine();
  const registry = new Registry({ engine: host, accounts: { [username]: password } });
  await registry.start();
  const folder = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
  const clients: DockerClientWrapper[] = [];
  const client = (options: DockerClientWrapperOptions = { credentials: noLogins }) => {
    const made = new DockerClientWrapper(host, options);
    clients.push(made);
    return made;
  };
  const wrapper = client();
  let number = 0;
  const name = (what: string) => `${registry.host}/docker-map-test/${what}-${process.pid}-${++number}`;
  afterAll(async () => {
    await removeImagesOf(wrapper, registry.host);
    for (const one of clients) one.close();
    await registry.remove();
    rmSync(folder, { recursive: true });
  });
  return { registry, wrapper, folder, image, client, name };
}

/** What a promise is refused with. */
export async function errorOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => undefined,
    (error: unknown) => error,
  );
}

/** Builds an image with so many bytes in it that no compression makes less of them. */
export async function buildLarge(wrapper: DockerClientWrapper, name: string, folder: string, bytes: number) {
  const file = join(folder, `large-${randomBytes(4).toString('hex')}`);
  writeFileSync(file, randomBytes(bytes));
  await wrapper.buildFromFile(
    {
      buildSource: () => ({
        kind: 'dockerfile',
        text: 'FROM scratch\nCOPY large /\n',
        files: [{ source: file, path: 'large' }],
        archives: [],
      }),
    },
    name,
    // BuildKit would keep the layer when the image goes, and it would not be pulled again.
    { builder: 'classic' },
  );
}

async function removeImagesOf(wrapper: DockerClientWrapper, host: string): Promise<void> {
  const { images } = wrapper.engine;
  const references = (await images.listAll()).flatMap((image) => image.references);
  for (const reference of references.filter((one) => one.startsWith(`${host}/`)))
    await images.remove(reference, { force: true });
}
