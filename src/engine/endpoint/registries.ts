/** Registries, as the engine reaches them. */
import { fieldsOf, optionalTextAt } from '../answer/read.js';
import type { Call } from '../call.js';
import type { Connection } from '../connection.js';
import { loginFields, type RegistryLogin } from '../registry/registry-login.js';
import { registryRefusal } from '../registry/registry-refusal.js';

export class Registries {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /**
   * Asks the registry whether it takes that login. The engine keeps nothing of it.
   *
   * @param registry its host, or its address; Docker Hub's is `https://index.docker.io/v1/`
   * @returns a token to use in place of the password, where the registry gives one
   * @throws EngineError `registry-denied`, `registry-unreachable`, `registry-tls`
   */
  async login(login: RegistryLogin, registry: string, call?: Call): Promise<string | undefined> {
    const json = { ...loginFields(login), serveraddress: registry };
    const request = { method: 'POST', path: '/auth', body: { json }, separate: true } as const;
    try {
      return await this.#connection.json(
        request,
        (value) => optionalTextAt(fieldsOf(value, 'answer to a login'), 'IdentityToken') || undefined,
        call,
      );
    } catch (error) {
      const asked = { engine: this.#connection.name, method: request.method, path: request.path };
      throw registryRefusal(error, asked, { registry, hasLogin: true, hasBegun: false });
    }
  }
}
