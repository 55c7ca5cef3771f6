/**
 * The contexts that the Docker CLI keeps: `contexts/meta/<sha256 of the name>/meta.json` in its folder, TLS files
 * in `contexts/tls/<the same>`; the one in use stands in `config.json`.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerMapError } from '../common/docker-map-error.js';
import { nearest } from '../common/suggest.js';
import { type EngineAddress, parseAddress } from './address.js';
import { type Fields, isFields, optionalTextAt } from './answer/read.js';

/** Name of the context in use; nothing where none was chosen. @param folder `~/.docker` */
export function currentContext(folder: string): string | undefined {
  return optionalTextAt(readJson(join(folder, 'config.json')) ?? {}, 'currentContext') || undefined;
}

/** @throws DockerMapError `engine-context`, `engine-address`, `engine-configuration` */
export function readContext(folder: string, name: string): EngineAddress {
  const key = createHash('sha256').update(name).digest('hex');
  const file = join(metaFolder(folder), key, 'meta.json');
  const meta = readJson(file);
  if (meta === undefined) throw unknownContext(folder, name);
  const host = optionalTextAt(endpointOf(meta), 'Host');
  if (!host) {
    throw new DockerMapError('engine-context', `The Docker context "${name}" names no engine (${file}).`, {
      hint: 'Set it with: docker context update.',
    });
  }
  const address = parseAddress(host);
  if (address.kind === 'tcp' && existsSync(join(folder, 'contexts', 'tls', key, 'docker'))) {
    throw new DockerMapError(
      'engine-context',
      `The Docker context "${name}" uses TLS, which docker-map does not support yet.`,
      {
        hint: 'Use a context with a local socket.',
      },
    );
  }
  return address;
}

function unknownContext(folder: string, name: string): DockerMapError {
  const known = ['default', ...contextNames(folder)];
  const meant = nearest(name, known);
  return new DockerMapError(
    'engine-context',
    `There is no Docker context "${name}"; there are: ${known.join(', ')}.`,
    {
      hint: meant ? `Did you mean "${meant}"?` : 'See: docker context ls.',
    },
  );
}

function contextNames(folder: string): string[] {
  const meta = metaFolder(folder);
  if (!existsSync(meta)) return [];
  const files = readdirSync(meta).map((key) => readJson(join(meta, key, 'meta.json')));
  return files.flatMap((fields) => optionalTextAt(fields ?? {}, 'Name') ?? []).sort();
}

function endpointOf(meta: Fields): Fields {
  const endpoints = meta['Endpoints'];
  const docker = isFields(endpoints) ? endpoints['docker'] : undefined;
  return isFields(docker) ? docker : {};
}

function metaFolder(folder: string): string {
  return join(folder, 'contexts', 'meta');
}

/** Nothing where there is no such file. */
function readJson(file: string): Fields | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isFields(value)) return value;
  } catch (cause) {
    throw unreadable(file, cause);
  }
  throw unreadable(file);
}

function unreadable(file: string, cause?: unknown): DockerMapError {
  return new DockerMapError('engine-configuration', `${file} cannot be read as a JSON object.`, {
    hint: 'Repair it, or name the engine outright: with --host or DOCKER_HOST.',
    cause,
  });
}
