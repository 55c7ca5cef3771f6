/** Values of secrets, read at the moment in which a build asks for them. */
import { readFile } from 'node:fs/promises';
import { DockerMapError } from '../common/docker-map-error.js';
import { reasonOf } from '../common/system-error.js';
import type { SecretSource } from '../image/build-specification.js';

/**
 * @returns nothing where there is no secret of that id
 * @throws DockerMapError `secret-unreadable`
 */
export async function readSecret(
  secrets: Readonly<Record<string, SecretSource>>,
  id: string,
): Promise<Uint8Array | undefined> {
  const source = Object.hasOwn(secrets, id) ? secrets[id] : undefined;
  if (source === undefined) return undefined;
  if ('file' in source) return readSecretFile(id, source.file);
  const value = process.env[source.environment];
  if (value !== undefined) return Buffer.from(value);
  throw new DockerMapError(
    'secret-unreadable',
    `The secret "${id}" cannot be given out: the variable ${source.environment} is not set.`,
    { hint: 'Set it for the program that builds.' },
  );
}

async function readSecretFile(id: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new DockerMapError(
      'secret-unreadable',
      `The secret "${id}" cannot be given out: ${file} cannot be read: ${reasonOf(cause)}`,
      { hint: 'Correct the path, or the permissions of the file.', cause },
    );
  }
}
