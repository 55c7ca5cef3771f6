/** The landscape of the manual's sections 3.7.2 and 3.9.1: instances with host paths of their own. */
import { describe, expect, test } from 'vitest';
import { dependencyOrder } from '../../../src/landscape/dependency-order.js';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { exampleMap } from '../../fixtures/manual-3.7.2.js';
import { declared } from '../../support/declared.js';
import { containerIn, ids } from './landscape-of.js';

const landscape = resolveLandscape(declared('example_map', exampleMap));

describe('the example map', () => {
  test('everything that the web server needs, in order', () => {
    expect(ids(dependencyOrder(landscape, ['container:example_map.web_server']))).toEqual([
      'volume:example_map.app_log',
      'volume:example_map.app_server_socket',
      'image:registry.example.com/app:latest',
      'container:example_map.app_server.instance1',
      'container:example_map.app_server.instance2',
      'volume:example_map.web_log',
      'image:registry.example.com/nginx:latest',
      'container:example_map.web_server',
    ]);
  });

  test.each([
    ['instance1', 'app1'],
    ['instance2', 'app2'],
  ])('%s has host paths of its own', (instance, folder) => {
    const { payload, hash } = containerIn(landscape, `example_map.app_server.${instance}`);
    const labels = {
      'io.docker-map.map': 'example_map',
      'io.docker-map.owner': '2000:2000',
      'io.docker-map.mode': 'u=rwX,g=rX,o=',
    };
    const mount = (alias: string, path: string) => ({
      Type: 'volume',
      Source: `example_map.${alias}`,
      Target: path,
      ReadOnly: false,
      VolumeOptions: { Labels: { ...labels, 'io.docker-map.volume': alias } },
    });
    expect(payload).toEqual({
      Image: 'registry.example.com/app:latest',
      Hostname: `example-map-app-server-${instance}`,
      User: '2000',
      Labels: {
        'io.docker-map.map': 'example_map',
        'io.docker-map.configuration': 'app_server',
        'io.docker-map.instance': instance,
        'io.docker-map.hash': hash,
        'io.docker-map.fields': 'Binds,Hostname,Mounts,User',
      },
      HostConfig: {
        Binds: [
          `/var/lib/site/config/${folder}:/var/lib/app/config:ro`,
          `/var/lib/site/data/${folder}:/var/lib/app/data:rw`,
        ],
        Mounts: [mount('app_log', '/var/lib/app/log'), mount('app_server_socket', '/var/lib/app/socket')],
      },
    });
  });

  test('the web server has its direct bind below the host root', () => {
    const { payload } = containerIn(landscape, 'example_map.web_server');
    expect(payload.HostConfig.Binds).toEqual(['/var/lib/site/config/nginx:/etc/nginx:ro']);
  });
});
