/** The options of an action that say how it compares: refused where they name what there is not, as they are in a map. */
import { nearest } from '../common/suggest.js';
import { allFields, comparedFields, comparisonModes } from '../map/compared-fields.js';
import { PlanError } from '../plan/plan-error.js';
import type { ActionOptions } from './action-options.js';

const commandChecks: readonly unknown[] = ['full', 'partial', 'none'];

/** @throws PlanError `unknown-field`, `unknown-mode` */
export function refuseUnknownComparison({ compare = {}, checkExecCommands }: ActionOptions): void {
  refuseUnknownFields(compare);
  if (checkExecCommands === undefined || commandChecks.includes(checkExecCommands)) return;
  throw new PlanError(
    'unknown-mode',
    `'checkExecCommands' is '${String(checkExecCommands)}', which is no way to look for commands`,
    { hint: `There are: ${commandChecks.join(', ')}.` },
  );
}

function refuseUnknownFields(compare: NonNullable<ActionOptions['compare']>): void {
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
