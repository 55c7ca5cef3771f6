/** Limits of a container's processes (`HostConfig.Ulimits`), which the system refuses when the first one starts. */
import { fieldsOf, listOf, optionalNumberAt, optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { runtimeWords } from './failed-start.js';

/** By the number that the system has for them. */
const KNOWN =
  'cpu fsize data stack core rss nproc nofile memlock as locks sigpending msgqueue nice rtprio rttime'.split(
    ' ',
  );

/** @throws Refusal 500 */
export function checkProcessLimits(state: EngineState, { hostConfig }: ContainerRecord): void {
  for (const limit of listOf(hostConfig['Ulimits'] ?? [], 'Ulimits')) {
    const fields = fieldsOf(limit, 'Ulimits');
    const name = optionalTextAt(fields, 'Name') ?? '';
    const number = KNOWN.indexOf(name);
    if (number < 0) refuse(state, `wrong rlimit value: RLIMIT_${name.toUpperCase()}`);
    const hard = optionalNumberAt(fields, 'Hard') ?? 0;
    if (hard >= 0 && (optionalNumberAt(fields, 'Soft') ?? 0) > hard)
      refuse(
        state,
        `unable to start container process: error during container init: error setting rlimits for ready process: error setting rlimit type ${number}: invalid argument`,
      );
  }
}

function refuse(state: EngineState, words: string): never {
  throw new Refusal(500, runtimeWords(state, words));
}
