/** Simulated engines on which nothing is yet. */
import { SimulatedEngine } from '../../src/testing/index.js';
import { image } from './landscape-map.js';
import type { ScaleCase } from './scale-case.js';

export async function startEngines({ engines, latency }: ScaleCase): Promise<readonly SimulatedEngine[]> {
  const starting = Array.from({ length: engines }, () =>
    SimulatedEngine.start({ images: [image], latency: { 'POST /containers/*/start': latency } }),
  );
  return Promise.all(starting);
}
