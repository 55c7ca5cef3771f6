/** A simulated engine, and the client that docker-map speaks to engines with. */
import { parseAddress } from '../../../../src/engine/address.js';
import { Engine } from '../../../../src/engine/engine.js';
import { SimulatedEngine, type SimulatedEngineOptions } from '../../../../src/testing/index.js';

export interface Connected extends AsyncDisposable {
  readonly engine: SimulatedEngine;
  readonly client: Engine;
}

export async function connected(options: SimulatedEngineOptions = {}): Promise<Connected> {
  const engine = await SimulatedEngine.start(options);
  const client = new Engine(parseAddress(engine.host));
  return {
    engine,
    client,
    async [Symbol.asyncDispose]() {
      client.close();
      await engine.close();
    },
  };
}
