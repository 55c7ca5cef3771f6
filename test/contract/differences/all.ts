/** All listed differences, by engine. */
import type { Difference } from '../difference.js';
import type { TargetName } from '../target.js';
import { containerDifferences } from './podman/containers.js';
import { networkDifferences } from './podman/networks.js';
import { refusalDifferences } from './podman/refusals.js';
import { storeDifferences } from './podman/stores.js';
import { simulatedDifferences } from './simulated.js';

export const differences: readonly Difference[] = [
  ...simulatedDifferences,
  ...refusalDifferences,
  ...containerDifferences,
  ...networkDifferences,
  ...storeDifferences,
];

/** By the case's sentence. */
export function differencesOf(engine: TargetName): ReadonlyMap<string, Difference> {
  return new Map(differences.filter((one) => one.engine === engine).map((one) => [one.case, one]));
}
