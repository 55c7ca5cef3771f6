/** Networks of an engine. All methods throw `EngineError`. */
import { type NetworkDetails, readNetwork, readNetworkCreated, readNetworks } from '../answer/network.js';
import { isAtLeast } from '../api-version.js';
import type { Call } from '../call.js';
import type { Connection } from '../connection.js';
import { EngineError, type EngineErrorCode } from '../engine-error.js';
import { path } from '../http/path.js';
import type { EndpointSettings, NetworkCreate } from '../payload.js';
import { ensureNetwork } from './ensure-network.js';

/** Since this version, engines never make two networks of one name. */
const UNIQUE_NAMES = '1.44';
/** What engines refuse with where nothing was to be done; Podman says of a place on a network that it is not found. */
const REFUSALS: readonly EngineErrorCode[] = ['conflict', 'engine-failure', 'not-found'];

export class Networks {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  list(call?: Call): Promise<readonly NetworkDetails[]> {
    return this.#connection.json({ method: 'GET', path: '/networks' }, readNetworks, call);
  }

  inspect(name: string, call?: Call): Promise<NetworkDetails> {
    return this.#connection.json({ method: 'GET', path: path`/networks/${name}` }, readNetwork, call);
  }

  /** The new network's id. Of two at the same time both may succeed, on engines below API 1.44: see `ensure`. */
  async create(payload: NetworkCreate, call?: Call): Promise<string> {
    const unique = await this.#uniqueNames(call);
    const json = unique ? payload : { ...payload, CheckDuplicate: true };
    return this.#connection.json(
      { method: 'POST', path: '/networks/create', body: { json } },
      readNetworkCreated,
      call,
    );
  }

  /** The network of that name, which is created where there is none; however many do this at once, it is one. */
  async ensure(
    payload: NetworkCreate,
    call?: Call,
  ): Promise<{ readonly id: string; readonly created: boolean }> {
    return ensureNetwork(this, await this.#uniqueNames(call), payload, call);
  }

  /** `false`: there was none. */
  async remove(name: string, call?: Call): Promise<boolean> {
    return (
      (await this.#connection.status(
        { method: 'DELETE', path: path`/networks/${name}`, accept: [404] },
        call,
      )) !== 404
    );
  }

  /** `false`: it was on that network already. */
  connect(network: string, container: string, endpoint: EndpointSettings, call?: Call): Promise<boolean> {
    const json = { Container: container, EndpointConfig: endpoint };
    return this.#changed(
      path`/networks/${network}/connect`,
      json,
      /already (exists in|attached to|connected to) network/,
      call,
    );
  }

  /** `false`: it was not on that network. */
  disconnect(network: string, container: string, call?: Call): Promise<boolean> {
    return this.#changed(
      path`/networks/${network}/disconnect`,
      { Container: container },
      /is not connected to/,
      call,
    );
  }

  /** @param already the engine's words for: it is so already */
  async #changed(path: string, json: object, already: RegExp, call?: Call): Promise<boolean> {
    try {
      await this.#connection.status({ method: 'POST', path, body: { json } }, call);
      return true;
    } catch (error) {
      if (error instanceof EngineError && REFUSALS.includes(error.code) && already.test(error.message)) {
        return false;
      }
      throw error;
    }
  }

  async #uniqueNames(call?: Call): Promise<boolean> {
    return isAtLeast((await this.#connection.version(call)).api, UNIQUE_NAMES);
  }
}
