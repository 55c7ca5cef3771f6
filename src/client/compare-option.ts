/** The option `compare` of an action: refused where it names what is not compared, as it is in a map. */
import { nearest } from '../common/suggest.js';
import { allFields, comparedFields, comparisonModes } from '../map/compared-fields.js';
import { PlanError } from '../plan/plan-error.js';
import type { ActionOptions } from './action-options.js';

/** @throws PlanError `unknown-field`, `unknown-mode` */
export function refuseUnknownComparison({ compare = {} }: ActionOptions): void {
  const names: readonly string[] = [...comparedFields, allFields];
  const modes: readonly unknown[] = comparisonModes;
  for (const [field, mode] of Object.entries(compare)) {
    if (!names.includes(field)) {
      const near = nearest(field, names);
      throw new PlanError('unknown-field', `'compare' names '${field}', which is no field that is compared`, {
        hint: near === undefined ? undefined : `Did you mean '${near}'?`,
      });
    }
    if (mode === undefined || modes.includes(mode)) continue;
    throw new PlanError(
      'unknown-mode',
      `'compare' has '${String(mode)}' for '${field}', which is no mode of comparison`,
      { hint: `Modes: ${comparisonModes.join(', ')}.` },
    );
  }
}
