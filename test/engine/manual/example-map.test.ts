/** The manual's example of sections 3.7.2 and 3.9.1, the YAML exactly as it is printed there. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DockerClientWrapper, loadMapFile, MappingDockerClient } from '../../../src/index.js';
import { hasPrivateEngine } from '../../support/private-engine.js';
import { twice } from '../scenarios/support.js';
import { openSite } from './site.js';

const images = { 'registry.example.com/nginx:latest': 'web', 'registry.example.com/app:latest': 'app' };
const files = ['config/nginx', 'config/app1', 'config/app2', 'data/app1', 'data/app2'];

describe.skipIf(!hasPrivateEngine)("the manual's example map", () => {
  test('two instances with host paths of their own answer through a shared socket folder', async () => {
    await using site = await openSite(images, files);
    const file = join(import.meta.dirname, '../../fixtures/manual-3.9.1.yaml');
    const map = await loadMapFile(file, 'example_map');
    const client = new MappingDockerClient(map, new DockerClientWrapper(site.host), {
      coreImage: site.image,
    });
    await twice(client, 'startup', 'web_server');

    const app = (number: number) => ({
      host: `example-map-app-server-instance${number}`,
      user: 2000,
      socketFolder: '2000:2000 750',
      config: `config/app${number}`,
      writeConfig: 'EROFS',
      data: ['who'],
    });
    const expected = { config: 'config/nginx', apps: [app(1), app(2)] };
    expect(await site.request(80)).toEqual(expected);
    expect(await site.request(443)).toEqual(expected);

    await twice(client, 'shutdown', 'app_server');
    expect(await site.engine.containers.list()).toEqual([]);
  });
});
