/**
 * The base images of the landscape, from nothing but packages of this machine's Debian: `node base.mjs`. Packages are kept
 * in a folder .cache of the current one. Where nothing has changed, all comes from the builder's cache.
 */
import { join } from 'node:path';
import { DockerClientWrapper, DockerFile } from 'docker-map';
import { unpackPackages } from './packages.mjs';

const bases = {
  nginx: {
    packages: ['nginx'],
    command: ['nginx', '-g', 'daemon off;'],
  },
  python: {
    packages: ['python3-minimal', 'libpython3-stdlib'],
    command: ['python3'],
  },
};

const client = new DockerClientWrapper();
await Promise.all(
  Object.entries(bases).map(async ([name, { packages, command }]) => {
    const root = join('.cache', 'docker-map-demo', name);
    await unpackPackages(root, packages);

    const dockerFile = new DockerFile('scratch');
    dockerFile.copy(root, '/');
    dockerFile.label({ 'docker-map-demo': name });
    dockerFile.env({ PATH: '/usr/sbin:/usr/bin' });
    dockerFile.command = command;
    const id = await client.buildFromFile(dockerFile, `docker-map-demo/${name}`);
    console.log(`docker-map-demo/${name}  ${id}`);
  }),
);
client.close();
