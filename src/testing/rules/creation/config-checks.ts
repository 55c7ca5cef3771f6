/** What engines refuse in a container's configuration (`Config`). */
import {
  type Fields,
  fieldsAt,
  optionalNumberAt,
  optionalTextAt,
  textsAt,
} from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { wordsOf } from '../engine-words.js';
import { isSignal } from '../life/signals.js';

/** @throws Refusal 400 */
export function checkConfig(state: EngineState, config: Fields): void {
  const directory = optionalTextAt(config, 'WorkingDir') ?? '';
  if (directory !== '' && !directory.startsWith('/'))
    throw new Refusal(
      400,
      `the working directory '${directory}' is invalid, it needs to be an absolute path`,
    );
  checkStopSignal(state, optionalTextAt(config, 'StopSignal') ?? '');
  for (const variable of textsAt(config, 'Env'))
    if (variable === '' || variable.startsWith('='))
      throw new Refusal(400, `invalid environment variable: ${variable}`);
  checkHealthcheck(fieldsAt(config, 'Healthcheck'));
}

function checkStopSignal(state: EngineState, signal: string): void {
  if (signal === '' || isSignal(signal)) return;
  const words = wordsOf(state, { newer: 'invalid signal', older: 'Invalid signal' });
  throw new Refusal(400, `${words}: ${signal}`);
}

/** Times are nanoseconds; 0 is the default. */
const SHORTEST_TIME = 1e6;

function checkHealthcheck(check: Fields): void {
  for (const name of ['Interval', 'Timeout', 'StartPeriod', 'StartInterval']) {
    const time = optionalNumberAt(check, name) ?? 0;
    if (time !== 0 && time < SHORTEST_TIME)
      throw new Refusal(400, `${name} in Healthcheck cannot be less than 1ms`);
  }
  if ((optionalNumberAt(check, 'Retries') ?? 0) < 0)
    throw new Refusal(400, 'Retries in Healthcheck cannot be negative');
}
