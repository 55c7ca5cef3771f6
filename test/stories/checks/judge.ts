/** All checks of a story, by the names under which they are reported. */
import type { Performance } from '../play/performance.js';
import { calls } from './calls.js';
import { landscape } from './landscape.js';
import { order } from './order.js';
import { parallel } from './parallel.js';
import { nothingLeftToDo, planningChangesNothing, secondRunSucceeds } from './plans.js';
import { truth } from './truth.js';
import { foreignUntouched, networksKept, noHelpers, unneededUntouched, volumesKept } from './untouched.js';

type Check = (performance: Performance) => readonly string[];

const checks: Readonly<Record<string, Check>> = {
  'planning changes nothing': planningChangesNothing,
  'no step before what it needs': order,
  'the result tells the truth': truth,
  'what is foreign is untouched': foreignUntouched,
  'what need not change is untouched': unneededUntouched,
  'no volume is lost': volumesKept,
  'no network is lost': networksKept,
  'calls within bounds': calls,
  'no more at a time than allowed': parallel,
  'the second run succeeds': secondRunSucceeds,
  'the landscape is as declared': landscape,
  'no helper is left over': noHelpers,
  'nothing is left to do': nothingLeftToDo,
};

export interface Finding {
  readonly check: string;
  readonly faults: readonly string[];
}

export function judge(performance: Performance): readonly Finding[] {
  return Object.entries(checks).flatMap(([check, faultsIn]) => {
    const faults = faultsIn(performance);
    return faults.length > 0 ? [{ check, faults }] : [];
  });
}
