/**
 * A credential helper: a program `docker-credential-<name>` that keeps logins elsewhere, in a keychain mostly. It gets a
 * word as its argument and the rest by its standard input; its answer, and its complaints too, are its standard output.
 */
import { DockerMapError } from '../common/docker-map-error.js';
import { callHelper, type HelperAnswer } from './helper-call.js';
import { passwordLogin, tokenLogin } from './hidden-credentials.js';
import { isJsonObject } from './json-object.js';
import type { CredentialCall, RegistryCredentials } from './registry-credentials.js';

/** In place of a user's name: the secret is a token that stands for a login. */
const TOKEN_USER = '<token>';

export interface HelperSurroundings {
  readonly environment: NodeJS.ProcessEnv;
  /** Milliseconds for an answer. */
  readonly timeout: number;
}

/** All methods throw DockerMapError: `credential-helper`, those of `callHelper`. */
export class CredentialHelper {
  /** `docker-credential-pass` */
  readonly program: string;
  readonly #surroundings: HelperSurroundings;

  /** @param name as `credsStore` and `credHelpers` have it: `pass`, `ecr-login` */
  constructor(name: string, surroundings: HelperSurroundings) {
    if (!/^[\w.-]+$/.test(name)) {
      throw new DockerMapError('credential-helper', `'${name}' is not the name of a credential helper.`, {
        hint: "Correct `credsStore` or `credHelpers` in the Docker CLI's config.json.",
      });
    }
    this.program = `docker-credential-${name}`;
    this.#surroundings = surroundings;
  }

  /** Nothing where it has no login for that key. */
  async get(key: string, call: CredentialCall): Promise<RegistryCredentials | undefined> {
    const { code, output } = await this.#run('get', key, call);
    if (code !== 0) {
      if (isNotFound(output)) return undefined;
      throw this.#refusal('get', code, output);
    }
    return this.#read(output);
  }

  async store(key: string, credentials: RegistryCredentials, call: CredentialCall): Promise<void> {
    const { code, output } = await this.#run('store', JSON.stringify(storedForm(key, credentials)), call);
    if (code !== 0) throw this.#refusal('store', code, output);
  }

  /** `false`: it had none. */
  async erase(key: string, call: CredentialCall): Promise<boolean> {
    const { code, output } = await this.#run('erase', key, call);
    if (code === 0) return true;
    if (isNotFound(output)) return false;
    throw this.#refusal('erase', code, output);
  }

  /** Users by the keys of their logins. */
  async list(call: CredentialCall = {}): Promise<Readonly<Record<string, string>>> {
    const { code, output } = await this.#run('list', '', call);
    if (code !== 0) throw this.#refusal('list', code, output);
    const entries = Object.entries(this.#object(output));
    return Object.fromEntries(entries.map(([key, username]) => [key, String(username)]));
  }

  #read(output: string): RegistryCredentials | undefined {
    const { Username: username, Secret: secret } = this.#object(output);
    if (typeof username !== 'string' || typeof secret !== 'string') throw this.#misunderstood();
    if (secret === '') return undefined;
    return username === TOKEN_USER ? tokenLogin('', secret) : passwordLogin(username, secret);
  }

  #object(output: string): Readonly<Record<string, unknown>> {
    let value: unknown;
    try {
      value = JSON.parse(output);
    } catch {
      // The parser's own words would show a piece of the answer, which holds secrets.
    }
    if (isJsonObject(value)) return value;
    throw this.#misunderstood();
  }

  #run(word: string, input: string, { signal }: CredentialCall): Promise<HelperAnswer> {
    return callHelper({ program: this.program, word, input, signal, ...this.#surroundings });
  }

  /** Helpers write their complaints as they would an answer; that of `get` may hold secrets only where it succeeded. */
  #refusal(word: string, code: number | null, output: string): DockerMapError {
    const said = output === '' ? `it ended with code ${code}` : output.slice(0, 500);
    return new DockerMapError('credential-helper', `${this.program} ${word} failed: ${said}`, {
      hint: `See whether what it keeps logins in is there and unlocked: \`${this.program} list\`.`,
    });
  }

  #misunderstood(): DockerMapError {
    return new DockerMapError(
      'credential-helper',
      `${this.program} gave no answer as credential helpers do.`,
      {
        hint: `Check that it is a credential helper for Docker: \`${this.program} list\`.`,
      },
    );
  }
}

function storedForm(key: string, credentials: RegistryCredentials): object {
  return credentials.kind === 'token'
    ? { ServerURL: key, Username: TOKEN_USER, Secret: credentials.identityToken }
    : { ServerURL: key, Username: credentials.username, Secret: credentials.password };
}

/** The words that all helpers have for it. */
function isNotFound(output: string): boolean {
  return output.includes('credentials not found');
}
