/** The logins of one wrapper: those made with it, and those that were there before. */

import { DockerMapError } from '../../common/docker-map-error.js';
import type { Call } from '../../engine/call.js';
import type { Engine } from '../../engine/engine.js';
import { passwordLogin, tokenLogin } from '../../registry/hidden-credentials.js';
import type {
  CredentialCall,
  CredentialSource,
  CredentialStore,
  RegistryCredentials,
} from '../../registry/registry-credentials.js';
import { dockerHub, registryHost, registryKey } from '../../registry/registry-name.js';

export interface LoginOptions extends Call {
  /** Absent: the login that is there already, in the Docker CLI's settings or of an earlier call, is tried. */
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  /** A token that stands for a login, in place of the password. */
  readonly identityToken?: string | undefined;
  /** Keeps it for the Docker CLI and for later programs. Default: false, it is this wrapper's alone. */
  readonly keep?: boolean | undefined;
}

export interface LoggedIn {
  /** `docker.io`, `registry.example.com:5000` */
  readonly registry: string;
  readonly username: string;
  /** Where it is kept now: a file's path, or the name of a credential helper. */
  readonly keptIn?: string;
}

export class WrapperLogins implements CredentialSource {
  readonly #own = new Map<string, RegistryCredentials>();
  readonly #given: CredentialSource | undefined;

  /** @param source default: those of the Docker CLI */
  constructor(source: CredentialSource | undefined) {
    this.#given = source;
  }

  async find(registry: string, call?: CredentialCall): Promise<RegistryCredentials | undefined> {
    return this.#own.get(registryHost(registry)) ?? (await this.#source()).find(registry, call);
  }

  async login(engine: Engine, registry: string = dockerHub, options: LoginOptions = {}): Promise<LoggedIn> {
    const host = registryHost(registry);
    const given = givenLogin(options) ?? (await this.find(host, options));
    if (given === undefined) throw noLogin(host);
    const token = await engine.registries.login(given, registryKey(host), options);
    const credentials = token === undefined ? given : tokenLogin(given.username, token);
    this.#own.set(host, credentials);
    const { username } = given;
    if (!options.keep) return { registry: host, username };
    const store = await this.#store();
    return { registry: host, username, keptIn: await store.store(host, credentials, options) };
  }

  async #source(): Promise<CredentialSource> {
    return this.#given ?? dockerLogins();
  }

  async #store(): Promise<CredentialStore> {
    return this.#given !== undefined && isStore(this.#given) ? this.#given : dockerLogins();
  }
}

/** Loaded when they are first asked for: most runs need none. */
async function dockerLogins(): Promise<CredentialStore> {
  const { DockerLogins } = await import('../../registry/docker-logins.js');
  return new DockerLogins();
}

function givenLogin({ username, password, identityToken }: LoginOptions): RegistryCredentials | undefined {
  if (identityToken !== undefined) return tokenLogin(username ?? '', identityToken);
  if (username === undefined || password === undefined) return undefined;
  return passwordLogin(username, password);
}

function noLogin(host: string): DockerMapError {
  return new DockerMapError('registry-login', `There is no login for ${host}.`, {
    hint: `Give a username and a password, or log in before: docker-map login ${host}.`,
  });
}

function isStore(source: CredentialSource): source is CredentialStore {
  return 'store' in source && typeof source.store === 'function';
}
