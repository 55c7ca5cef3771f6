/** Client configurations from YAML text (manual, section 3.9.3). */
import { ClientConfiguration } from '../map/client-configuration.js';
import { describe } from '../map/input/shape.js';
import { MapError } from '../map/map-error.js';
import type { Problem } from '../map/problem.js';
import { type ClientType, clientsFrom } from './clients-from.js';
import type { YamlOptions } from './options.js';
import { parseYaml } from './parse.js';
import { placeProblems } from './place-problems.js';
import { decodeText } from './read-text.js';
import { hideSecrets } from './secret-spans.js';
import { Source } from './source.js';
import { tell } from './tell.js';
import { withoutEchoes } from './without-echoes.js';

/** Configurations by the names of clients. */
export type Clients<Configuration> = Readonly<Record<string, Configuration>>;

/**
 * Reads client configurations from YAML text, UTF-8 if it is given in bytes.
 *
 * @param configuration The class to make them of. It gets an object with the properties in camelCase; other keys are
 *   as in the text, and `ClientConfiguration` refuses them.
 * @throws {DockerMapError} The text is too large (`file-too-large`), or not UTF-8 (`file-unreadable`).
 * @throws {MapError} Something is not valid; holds all problems, in the order of position, and never a credential.
 */
export function loadClients(
  text: string | Uint8Array,
  configuration?: undefined,
  options?: YamlOptions,
): Clients<ClientConfiguration>;
export function loadClients<Configuration>(
  text: string | Uint8Array,
  configuration: ClientType<Configuration>,
  options?: YamlOptions,
): Clients<Configuration>;
export function loadClients(
  text: string | Uint8Array,
  configuration: ClientType<unknown> = ClientConfiguration,
  options: YamlOptions = {},
): Clients<unknown> {
  const file = options.file ?? '<yaml>';
  const source = new Source(decodeText(text, file, options.maxBytes), file);
  const parsed = parseYaml(source, options, hideSecrets);
  const { document, content, problems, warnings } = parsed;
  const fail = (found: readonly Problem[], cause: unknown = parsed.causes[0]) =>
    new MapError(file, placeProblems(source, document, found), 'map-invalid', cause);
  if (!parsed.trusted) throw fail(problems);
  tell(options, () => warnings);
  if (!(content instanceof Map)) throw fail([...problems, notClients(content)]);
  const made = clientsFrom(content, configuration);
  const found = [...problems, ...withoutEchoes(made.problems, problems)];
  if (found.length > 0) throw fail(found, parsed.causes[0] ?? made.causes[0]);
  return made.clients;
}

function notClients(content: unknown): Problem {
  const message = `expected a mapping of clients, found ${describe(content)}`;
  return { code: 'invalid-value', path: [], message };
}
