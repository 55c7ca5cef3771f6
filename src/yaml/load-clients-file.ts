/** Client configurations from YAML files. */
import type { ClientConfiguration } from '../map/client-configuration.js';
import type { ClientType } from './clients-from.js';
import { type Clients, loadClients } from './load-clients.js';
import type { YamlOptions } from './options.js';
import { readTextFile } from './read-text.js';

/**
 * Reads client configurations from a YAML file.
 *
 * @param configuration As for `loadClients`.
 * @throws {DockerMapError} The file cannot be read (`file-unreadable`), or is too large (`file-too-large`).
 * @throws {MapError} See `loadClients`.
 */
export function loadClientsFile(
  path: string,
  configuration?: undefined,
  options?: Omit<YamlOptions, 'file'>,
): Promise<Clients<ClientConfiguration>>;
export function loadClientsFile<Configuration>(
  path: string,
  configuration: ClientType<Configuration>,
  options?: Omit<YamlOptions, 'file'>,
): Promise<Clients<Configuration>>;
export async function loadClientsFile(
  path: string,
  configuration?: ClientType<unknown>,
  options: Omit<YamlOptions, 'file'> = {},
): Promise<Clients<unknown>> {
  const text = await readTextFile(path, 'the client file', options.maxBytes);
  const fileOptions = { ...options, file: path };
  return configuration === undefined
    ? loadClients(text, undefined, fileOptions)
    : loadClients(text, configuration, fileOptions);
}
