/**
 * The logins of the Docker CLI: in its `config.json`, or in the credential helper that this names for a registry
 * (`credHelpers`) or for all (`credsStore`). Read when they are asked for, each time.
 */
import { dockerFolder } from '../common/docker-folder.js';
import { checkOptions, type OptionNames } from '../common/known-options.js';
import { ConfigurationFile } from './configuration-file.js';
import { CredentialHelper, type HelperSurroundings } from './credential-helper.js';
import { isJsonObject, type JsonObject } from './json-object.js';
import { readLoginEntry, writeLoginEntry } from './login-entry.js';
import type { CredentialCall, CredentialStore, RegistryCredentials } from './registry-credentials.js';
import { meansRegistry, registryHost, registryKey } from './registry-name.js';

export interface DockerLoginsOptions {
  /** Default: `DOCKER_CONFIG`, or `~/.docker`. */
  readonly folder?: string | undefined;
  /** For credential helpers, and where the folder is looked up. Default: that of the process. */
  readonly environment?: NodeJS.ProcessEnv | undefined;
  /** Milliseconds for a credential helper to answer; then it is killed. Default: 30 000. */
  readonly helperTimeout?: number | undefined;
}

const OPTIONS: OptionNames<DockerLoginsOptions> = { folder: true, environment: true, helperTimeout: true };

/** Somebody may have to unlock a keychain meanwhile. */
const HELPER_TIMEOUT = 30_000;

/**
 * Registries may be written as hosts or as addresses. All methods throw DockerMapError: `registry-name`;
 * `registry-configuration` where `config.json` cannot be used; `credential-helper`, `credential-helper-missing`,
 * `credential-helper-timeout`; `aborted` by the signal of a call.
 */
export class DockerLogins implements CredentialStore {
  readonly #file: ConfigurationFile;
  readonly #surroundings: HelperSurroundings;

  /** @throws DockerMapError `call-option` for an option that there is not */
  constructor(options: DockerLoginsOptions = {}) {
    checkOptions('DockerLogins', options, OPTIONS);
    const { environment = process.env, helperTimeout: timeout = HELPER_TIMEOUT } = options;
    const { folder = dockerFolder(environment) } = options;
    this.#surroundings = { environment, timeout };
    this.#file = new ConfigurationFile(folder);
  }

  async find(registry: string, call: CredentialCall = {}): Promise<RegistryCredentials | undefined> {
    const host = registryHost(registry);
    const content = await this.#file.read();
    const helper = this.#helperFor(content, host);
    if (helper) return helper.get(registryKey(host), call);
    const entries = objectAt(content, 'auths');
    const keys = [registryKey(host), ...Object.keys(entries).filter((key) => meansRegistry(key, host))];
    return keys.map((key) => readLoginEntry(entries[key])).find((found) => found !== undefined);
  }

  async store(
    registry: string,
    credentials: RegistryCredentials,
    call: CredentialCall = {},
  ): Promise<string> {
    const host = registryHost(registry);
    const key = registryKey(host);
    const helper = this.#helperFor(await this.#file.read(), host);
    await helper?.store(key, credentials, call);
    // With a helper, the Docker CLI leaves an empty entry: it tells that there is a login.
    const entry = helper ? {} : writeLoginEntry(credentials);
    await this.#file.change((content) =>
      withEntries(content, { ...objectAt(content, 'auths'), [key]: entry }),
    );
    return helper?.program ?? this.#file.path;
  }

  /** @returns `false`: there was no login */
  async erase(registry: string, call: CredentialCall = {}): Promise<boolean> {
    const host = registryHost(registry);
    const content = await this.#file.read();
    const wasKept = (await this.#helperFor(content, host)?.erase(registryKey(host), call)) ?? false;
    const isEntry = (key: string) => meansRegistry(key, host);
    if (!Object.keys(objectAt(content, 'auths')).some(isEntry)) return wasKept;
    await this.#file.change((current) => {
      const kept = Object.entries(objectAt(current, 'auths')).filter(([key]) => !isEntry(key));
      return withEntries(current, Object.fromEntries(kept));
    });
    return true;
  }

  #helperFor(content: JsonObject, host: string): CredentialHelper | undefined {
    const own = Object.entries(objectAt(content, 'credHelpers')).find(([key]) => meansRegistry(key, host));
    const name = own?.[1] ?? content['credsStore'];
    return typeof name === 'string' && name !== ''
      ? new CredentialHelper(name, this.#surroundings)
      : undefined;
  }
}

function withEntries(content: JsonObject, auths: JsonObject): JsonObject {
  return { ...content, auths };
}

function objectAt(content: JsonObject, key: string): JsonObject {
  const value = content[key];
  return isJsonObject(value) ? value : {};
}
