/**
 * docker-map as a plugin of the Docker CLI (`docker map`). The CLI asks an executable named `docker-map` in one of
 * its plugin folders for metadata, and calls it with all the words that followed `docker`: its own global options
 * first, then `map`, then the rest.
 */
import { parseArgs } from 'node:util';
import type { Environment } from '../command-io.js';
import { UsageError } from '../usage-error.js';

export const METADATA_COMMAND = 'docker-cli-plugin-metadata';

/** The Docker CLI sets this for every plugin it runs. */
const CALLED_BY_DOCKER = 'DOCKER_CLI_PLUGIN_ORIGINAL_CLI_COMMAND';

const PLUGIN_NAME = 'map';

/** Global options of the Docker CLI, version 20.10 and newer. */
const DOCKER_OPTIONS = {
  config: { type: 'string' },
  context: { type: 'string', short: 'c' },
  debug: { type: 'boolean', short: 'D' },
  host: { type: 'string', short: 'H', multiple: true },
  'log-level': { type: 'string', short: 'l' },
  tls: { type: 'boolean' },
  tlscacert: { type: 'string' },
  tlscert: { type: 'string' },
  tlskey: { type: 'string' },
  tlsverify: { type: 'boolean' },
} as const;

interface PluginCall {
  /** Words for docker-map's own parser; `--host` and `--context` of the Docker CLI come first. */
  readonly words: readonly string[];
  /** What further options of the Docker CLI say, as the variables that say the same. */
  readonly environment: Environment;
}

/** https://docs.docker.com/reference/cli/docker/#plugins; the schema's version is the only one there is. */
export function pluginMetadata(version: string): string {
  const metadata = {
    SchemaVersion: '0.1.0',
    Vendor: 'docker-map',
    Version: version,
    ShortDescription: 'Manage container landscapes declared in maps',
  };
  return `${JSON.stringify(metadata)}\n`;
}

/** `null` where the Docker CLI has not made this call. */
export function readPluginCall(words: readonly string[], environment: Environment): PluginCall | null {
  if ((environment[CALLED_BY_DOCKER] ?? '') === '') return null;
  const { tokens } = parseArgs({ args: [...words], options: DOCKER_OPTIONS, strict: false, tokens: true });
  const positionals = tokens.filter((token) => token.kind === 'positional');
  const [first, second] = positionals;
  // `docker help map up` comes as it was typed.
  const name = first?.value === 'help' ? second : first;
  if (name?.value !== PLUGIN_NAME) return null;
  const options = dockerOptions(words.slice(0, name.index));
  const { host, context, config } = options;
  if (Array.isArray(host) && host.length > 1)
    throw new UsageError('-H was given several times', 'Give one engine.');
  return {
    words: [
      ...(first === name ? [] : ['help']),
      ...(Array.isArray(host) ? ['--host', String(host[0])] : []),
      ...(typeof context === 'string' ? ['--context', context] : []),
      ...words.slice(name.index + 1),
    ],
    environment: {
      ...(typeof config === 'string' ? { DOCKER_CONFIG: config } : {}),
      ...(isOn(options.debug) ? { DOCKER_MAP_DEBUG: '1' } : {}),
      ...(isOn(options.tlsverify) ? { DOCKER_TLS_VERIFY: '1' } : {}),
      ...(asksForTls(options) ? { DOCKER_TLS: '1' } : {}),
    },
  };
}

/** As the Docker CLI reads a flag with a value. */
function isOn(flag: unknown): boolean {
  return flag === true || ['1', 't', 'true'].includes(String(flag).toLowerCase());
}

/** Whoever names certificates means to use them: the engine must not be spoken to in plain text behind their back. */
function asksForTls({ tls, tlscacert, tlscert, tlskey }: DockerOptions): boolean {
  return isOn(tls) || [tlscacert, tlscert, tlskey].some((file) => file !== undefined);
}

type DockerOptions = ReturnType<typeof dockerOptions>;

function dockerOptions(words: readonly string[]) {
  return parseArgs({ args: [...words], options: DOCKER_OPTIONS, strict: false }).values;
}
