/**
 * What a build may ask for while it runs: secrets, agents, logins. Why something could not be given out is kept, since the
 * builder only learns that there is nothing.
 */
import { messageOf } from '../common/message-of.js';
import type { BuildRequest } from '../engine/build/build-request.js';
import type { BuildSpecification } from '../image/build-specification.js';
import type { CredentialSource, RegistryCredentials } from '../registry/registry-credentials.js';
import { agentSockets } from './agent-sockets.js';
import { readSecret } from './build-secrets.js';

/** Why the first of each kind could not be given out; nothing where all went well. */
export interface Withheld {
  readonly secret: string | undefined;
  readonly login: string | undefined;
}

export class GivenOut {
  readonly #specification: BuildSpecification;
  readonly #credentials: CredentialSource;
  readonly #over = new AbortController();
  readonly #signal: AbortSignal;
  #secret: string | undefined;
  #login: string | undefined;

  /** @param signal ends the build */
  constructor(specification: BuildSpecification, credentials: CredentialSource, signal?: AbortSignal) {
    this.#specification = specification;
    this.#credentials = credentials;
    this.#signal = AbortSignal.any([this.#over.signal, ...(signal ? [signal] : [])]);
  }

  /** The build is over: nobody waits for anything any more. */
  end(): void {
    this.#over.abort();
  }

  get withheld(): Withheld {
    return { secret: this.#secret, login: this.#login };
  }

  /**
   * Only what there is: builders tell "there are none" from "not that one".
   *
   * @throws DockerMapError `ssh-agent-missing`
   */
  answers(): Pick<BuildRequest, 'secret' | 'ssh' | 'credentials'> {
    const { secrets, ssh } = this.#specification;
    return {
      ...(Object.keys(secrets).length > 0 && { secret: (id: string) => this.#secretOf(id) }),
      ...(Object.keys(ssh).length > 0 && { ssh: agentSockets(ssh) }),
      credentials: (registry) => this.#loginTo(registry),
    };
  }

  async #secretOf(id: string): Promise<Uint8Array | undefined> {
    try {
      return await readSecret(this.#specification.secrets, id);
    } catch (error) {
      this.#secret ??= messageOf(error);
      throw error;
    }
  }

  /** One that cannot be looked up keeps nobody from what needs none. */
  async #loginTo(registry: string): Promise<RegistryCredentials | undefined> {
    try {
      return await this.#credentials.find(registry, { signal: this.#signal });
    } catch (error) {
      this.#login ??= messageOf(error);
      return undefined;
    }
  }
}
