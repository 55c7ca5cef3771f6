/** The manual's web and application server of section 3.2.4, as an object in code. */
import { describe, expect, test } from 'vitest';
import { ContainerMap, DockerClientWrapper, MappingDockerClient } from '../../../src/index.js';
import { gettingStarted } from '../../fixtures/manual-3.2.4.js';
import { hasPrivateEngine } from '../../support/private-engine.js';
import { twice } from '../scenarios/support.js';
import { openSite } from './site.js';

const map = new ContainerMap('main', gettingStarted);
const images = { 'nginx:latest': 'web', 'uwsgi:latest': 'app' };
const files = ['config/nginx', 'config/uwsgi', 'config/app', 'data/app'];

describe.skipIf(!hasPrivateEngine)("the manual's getting started", () => {
  test('nginx serves what uwsgi says through their socket', async () => {
    await using site = await openSite(images, files);
    const client = new MappingDockerClient(map, new DockerClientWrapper(site.host), {
      coreImage: site.image,
    });
    await twice(client, 'startup', 'nginx');

    const volumes = (await site.engine.volumes.list()).map(({ name }) => name).toSorted();
    expect(volumes).toEqual(['main.app_log', 'main.nginx_log', 'main.uwsgi_log', 'main.uwsgi_socket']);
    for (const path of ['/var/lib/uwsgi/socket', '/var/log/uwsgi', '/var/lib/app/log']) {
      const { uid, gid, mode } = await site.engine.containers.ownership('main.uwsgi', path);
      expect(`${path} ${uid}:${gid} ${mode.toString(8)}`).toBe(`${path} 2000:2000 750`);
    }
    expect(await site.request(443)).toEqual({
      config: 'config/nginx',
      apps: [
        {
          host: 'main-uwsgi',
          user: 2000,
          socketFolder: '2000:2000 750',
          config: 'config/app',
          writeConfig: 'EROFS',
          data: ['who'],
        },
      ],
    });
  });
});
