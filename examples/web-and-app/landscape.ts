/**
 * The landscape of docker-map.yaml in TypeScript, and what to do with it. Options have the same names in camel case;
 * the names of containers and volumes are yours.
 */
import { DockerClientWrapper, defineMap, MappingDockerClient } from 'docker-map';

const map = defineMap('docker-map-demo', {
  repository: 'docker-map-demo',
  hostRoot: import.meta.dirname,
  containers: {
    web_server: {
      image: 'web',
      binds: { '/etc/web': ['config/web', 'ro'] },
      uses: 'app_server_socket',
      attaches: 'web_log',
      user: '2001:2000',
      exposes: { 80: 8080 },
    },
    app_server: {
      image: 'app',
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
