/** Registries by the names that references have for them, and by those that logins are kept under. */
import { dockerHub, dockerHubKey, writtenRegistry } from '../common/docker-hub.js';
import { DockerMapError } from '../common/docker-map-error.js';

export { dockerHub };

const HUB_HOSTS: readonly string[] = [dockerHub, 'index.docker.io', 'registry-1.docker.io', 'hub.docker.com'];

/**
 * The host of the registry that a reference is of: `docker.io` of `name` and `user/name`.
 *
 * @throws DockerMapError `registry-name` where it names none that could be
 */
export function registryOf(reference: string): string {
  return registryHost(writtenRegistry(reference));
}

/**
 * The host of a registry, however it is written: with a scheme, with a path, as one of Docker Hub's addresses.
 *
 * @throws DockerMapError `registry-name` where it is none
 */
export function registryHost(written: string): string {
  const host = hostIn(written);
  if (!/^(?:[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(host)) {
    throw new DockerMapError('registry-name', `'${withoutLogin(written)}' is not the host of a registry`, {
      hint: 'Write its host, and its port where it has one: registry.example.com:5000. Docker Hub is docker.io.',
    });
  }
  return HUB_HOSTS.includes(host) ? dockerHub : host;
}

/** Whether a key of `auths` or `credHelpers` stands for that registry; keys may be addresses. */
export function meansRegistry(key: string, registry: string): boolean {
  const host = hostIn(key);
  return host === registry || (registry === dockerHub && HUB_HOSTS.includes(host));
}

/** The key under which the Docker CLI keeps the login, and which helpers and engines are told. */
export function registryKey(registry: string): string {
  return registry === dockerHub ? dockerHubKey : registry;
}

function hostIn(written: string): string {
  return (
    written
      .trim()
      .replace(/^[a-z]+:\/\//i, '')
      .split('/')[0] ?? ''
  ).toLowerCase();
}

/** `user:password@host` may have been written. */
function withoutLogin(written: string): string {
  return written.replace(/^.*@/, '…@');
}
