/** All checks of a story of an update, by the names under which they are reported. */
import type { Finding } from '../../checks/judge.js';
import type { UpdatePerformance } from '../play/performance.js';
import { claims } from './claims.js';
import { unchangedKept, unnamedVolumesGoAlong, volumesKept } from './kept.js';
import { dependentsFollow, landscape, nothingElse } from './landscape.js';
import { dependenciesReady, keptUntilReady, oneWriter, rolling } from './moments.js';
import { differencesTold, nothingLeftToDo, planningChangesNothing, secondRunSucceeds } from './plans.js';

type Check = (performance: UpdatePerformance) => readonly string[];

const checks: Readonly<Record<string, Check>> = {
  'planning changes nothing': planningChangesNothing,
  'the plan tells each difference': differencesTold,
  'one version writes at a time': oneWriter,
  'instances go one after the other': rolling,
  'dependencies are ready first': dependenciesReady,
  'the old one is kept until the new one is ready': keptUntilReady,
  'a replacement is what its result claims': claims,
  'no volume is lost': volumesKept,
  'volumes without a name go along': unnamedVolumesGoAlong,
  'what needs no change is kept': unchangedKept,
  'the second run succeeds': secondRunSucceeds,
  'each container is as declared or as before': landscape,
  'dependents follow': dependentsFollow,
  'nothing else is there': nothingElse,
  'nothing is left to do': nothingLeftToDo,
};

export function judgeUpdate(performance: UpdatePerformance): readonly Finding[] {
  return Object.entries(checks).flatMap(([check, faultsIn]) => {
    const faults = faultsIn(performance);
    return faults.length > 0 ? [{ check, faults }] : [];
  });
}
