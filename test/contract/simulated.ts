/** The contract for the simulated engine, which every test process can start. */
import { SimulatedEngine, type SimulatedEngineOptions } from '../../src/testing/index.js';
import { contract } from './suite.js';
import type { TargetName } from './target.js';

/** @param apiVersion absent: the newest */
export function simulatedContract(name: TargetName, apiVersion: SimulatedEngineOptions['apiVersion']): void {
  contract(name, async () => {
    const engine = await SimulatedEngine.start({ apiVersion });
    return { host: engine.host, image: 'busybox:latest', close: () => engine.close() };
  });
}
