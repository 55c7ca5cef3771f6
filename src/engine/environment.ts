/**
 * The engine that is meant where nobody names one: found as the Docker CLI finds it, in the environment and in the
 * configuration of the user.
 */
import { dockerFolder } from '../common/docker-folder.js';
import { DockerMapError } from '../common/docker-map-error.js';
import { type EngineAddress, parseAddress } from './address.js';
import { currentContext, readContext } from './docker-context.js';

export interface EnvironmentOptions {
  /** Default: that of the process. */
  readonly environment?: NodeJS.ProcessEnv | undefined;
  /** Default: that of the user. */
  readonly homeDirectory?: string | undefined;
  /** An address that was named outright; it wins over everything. */
  readonly host?: string | undefined;
  /** A context that was named outright; it wins over the environment. */
  readonly context?: string | undefined;
}

export interface FoundAddress {
  readonly address: EngineAddress;
  /** Where the address was found, for people: `DOCKER_HOST`, `context "work"`. */
  readonly source: string;
}

const DEFAULT_ADDRESS: EngineAddress = { kind: 'unix', path: '/var/run/docker.sock' };
/** The context that stands for "no context": `DOCKER_HOST`, or else the default socket. */
const NO_CONTEXT = 'default';

/**
 * In this order: `host`, `context`, `DOCKER_HOST`, `DOCKER_CONTEXT`, `currentContext` of `config.json` (in
 * `DOCKER_CONFIG`, or `~/.docker`), the default socket.
 *
 * @throws DockerMapError `engine-address`; `engine-context`: no such context, or one that cannot be used;
 *   `engine-configuration`: a file of the Docker CLI that cannot be read
 */
export function addressFromEnvironment(options: EnvironmentOptions = {}): FoundAddress {
  const environment = options.environment ?? process.env;
  const folder = dockerFolder(environment, options.homeDirectory);
  if (options.host) return plain(options.host, '--host', environment);
  const context = options.context || contextOf(environment, folder);
  if (context === undefined || context === NO_CONTEXT) return withoutContext(environment);
  return { address: readContext(folder, context), source: `context "${context}"` };
}

/** The version of the API that the user wants to be spoken, as it is written; nothing where any will do. */
export function apiVersionFromEnvironment(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  return environment['DOCKER_API_VERSION'] || undefined;
}

function contextOf(environment: NodeJS.ProcessEnv, folder: string): string | undefined {
  if (environment['DOCKER_HOST']) return undefined;
  return environment['DOCKER_CONTEXT'] || currentContext(folder);
}

function withoutContext(environment: NodeJS.ProcessEnv): FoundAddress {
  const host = environment['DOCKER_HOST'];
  return host
    ? plain(host, 'DOCKER_HOST', environment)
    : { address: DEFAULT_ADDRESS, source: 'default socket' };
}

function plain(text: string, source: string, environment: NodeJS.ProcessEnv): FoundAddress {
  const address = parseAddress(text);
  const variable = ['DOCKER_TLS_VERIFY', 'DOCKER_TLS'].find((name) => environment[name]);
  if (address.kind === 'tcp' && variable !== undefined) {
    throw new DockerMapError(
      'engine-address',
      `${variable} asks for TLS to ${text}, which docker-map does not support yet.`,
      {
        hint: `Use a local socket; or unset ${variable} where the engine listens without TLS.`,
      },
    );
  }
  return { address, source };
}
