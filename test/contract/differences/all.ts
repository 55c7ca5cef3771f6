/** All listed differences, by engine. */
import type { Difference } from '../difference.js';
import type { TargetName } from '../target.js';
import { podmanDifferences } from './podman.js';
import { simulatedDifferences } from './simulated.js';

const differences: readonly Difference[] = [
  ...podmanDifferences,
  ...simulatedDifferences,
];

/** By the case's sentence. */
export function differencesOf(engine: TargetName): ReadonlyMap<string, Difference> {
  return new Map(differences.filter((one) => one.engine === engine).map((one) => [one.case, one]));
}
