/** Where an engine listens, and the texts that say so. What cannot be reached yet is refused by name. */
import { DockerMapError } from '../common/docker-map-error.js';
import { nearest } from '../common/suggest.js';

export type EngineAddress =
  | { readonly kind: 'unix' /** Absolute. */; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

/** Port of an engine that listens without TLS. */
const TCP_PORT = 2375;

const EXAMPLES = 'Write unix:///var/run/docker.sock or tcp://host:2375.';

const NOT_YET: Readonly<Record<string, string>> = {
  ssh: 'Forward the socket and use that: ssh -N -L /tmp/engine.sock:/var/run/docker.sock HOST, then unix:///tmp/engine.sock.',
  https: 'Reach the engine through a local socket, or by tcp:// within a trusted network.',
  npipe: 'Have the engine listen on tcp://127.0.0.1:2375 too.',
  fd: EXAMPLES,
};

/**
 * Reads the forms that the Docker CLI knows: `unix:///path`, `tcp://host:port` (port 2375 if none is given),
 * `http://host:port`, `host:port`; also `unix:/path`, `/path`, and `unix://var/run/docker.sock`, which the manual
 * writes for `/var/run/docker.sock`.
 *
 * @throws DockerMapError `engine-address`
 */
export function parseAddress(text: string): EngineAddress {
  const trimmed = text.trim();
  if (trimmed.startsWith('/')) return { kind: 'unix', path: trimmed };
  const [, scheme, rest] = /^([A-Za-z][A-Za-z0-9+.-]*):(?!\d+$)(.*)$/.exec(trimmed) ?? [];
  if (scheme === undefined || rest === undefined) {
    if (/^(\[[^\]]+\]|[^:/]*):\d+$/.test(trimmed)) return tcpAddress(text, trimmed);
    throw badAddress(text, 'is not the address of an engine');
  }
  switch (scheme.toLowerCase()) {
    case 'unix':
      return unixAddress(text, rest);
    case 'tcp':
    case 'http':
      return tcpAddress(text, rest.replace(/^\/\//, ''));
    default:
      throw unknownScheme(text, scheme.toLowerCase());
  }
}

export function addressText(address: EngineAddress): string {
  switch (address.kind) {
    case 'unix':
      return `unix://${address.path}`;
    case 'tcp':
      return `tcp://${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}`;
  }
}

function unixAddress(text: string, rest: string): EngineAddress {
  const path = rest.replace(/^\/*/, '/');
  if (path === '/') throw badAddress(text, 'names no socket');
  return { kind: 'unix', path };
}

function tcpAddress(text: string, rest: string): EngineAddress {
  const [, host, port] = /^(\[[^\]]+\]|[^:/]*)(?::(\d+))?\/?$/.exec(rest) ?? [];
  if (host === undefined) throw badAddress(text, 'is not of the form tcp://host:port');
  const number = port === undefined ? TCP_PORT : Number(port);
  if (number < 1 || number > 65_535) throw badAddress(text, 'has a port that is none (1 to 65535)');
  return { kind: 'tcp', host: host.replace(/^\[(.*)\]$/, '$1') || 'localhost', port: number };
}

function unknownScheme(text: string, scheme: string): DockerMapError {
  const advice = NOT_YET[scheme];
  if (advice !== undefined) {
    return badAddress(
      text,
      `cannot be used: docker-map does not support ${scheme}:// yet, only unix:// and tcp://`,
      advice,
    );
  }
  const meant = nearest(scheme, ['unix', 'tcp', 'http']);
  return badAddress(
    text,
    `begins with ${scheme}:, which is no way to an engine that docker-map knows`,
    meant && `Did you mean ${meant}:// ? ${EXAMPLES}`,
  );
}

function badAddress(text: string, what: string, hint: string | undefined = EXAMPLES): DockerMapError {
  return new DockerMapError('engine-address', `"${text}" ${what}.`, { hint });
}
