/**
 * The landscape of docker-map.yaml in TypeScript, and what to do with it. Options have the same names in camel case;
 * the names of containers and volumes are yours.
 */
import { join } from 'node:path';
import { DockerClientWrapper, DockerFile, defineMap, MappingDockerClient } from 'docker-map';

// A Dockerfile in code: the same as images/app/Dockerfile.
const app = new DockerFile('docker-map-demo/python', { command: ['python3', '-u', '/srv/app.py'] });
app.copy(join(import.meta.dirname, 'images', 'app', 'app.py'), '/srv/');

const map = defineMap('docker-map-demo', {
  repository: 'docker-map-demo',
  hostRoot: import.meta.dirname,
  containers: {
    web_server: {
      image: 'web',
      build: join(import.meta.dirname, 'images', 'web'),
      uses: 'app_server_socket',
      attaches: 'web_log',
      user: '2001:2000',
      exposes: { 80: 8080 },
    },
    app_server: {
      image: 'app',
      build: app,
      instances: ['instance1', 'instance2'],
      binds: { app_config: 'ro' },
      attaches: 'app_server_socket',
      user: 2000,
      permissions: 'u=rwX,g=rX,o=',
      networkMode: 'none',
    },
  },
  volumes: {
    web_log: '/var/log/web',
    app_server_socket: '/var/lib/app/socket',
    app_config: '/var/lib/app/config',
  },
  host: {
    app_config: { instance1: 'config/app1', instance2: 'config/app2' },
  },
});

const client = new MappingDockerClient(map, new DockerClientWrapper('unix:///var/run/docker.sock'));
await client.startup('web_server');
