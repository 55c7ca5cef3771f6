/** Names of signals. */
import { constants } from 'node:os';
import { nearest } from '../../common/suggest.js';
import { described } from '../checks/described.js';
import { type Place, wrong } from '../checks/place.js';

/** @throws DockerMapError, of the place */
export function checkedSignal(signal: unknown, place: Place): string {
  if (signal === 'SIGKILL') throw wrong(place, 'no program learns of SIGKILL.', 'It ends all of them.');
  if (typeof signal === 'string' && signal in constants.signals) return signal;
  throw wrong(place, `there is no signal ${described(signal)}.`, hintFor(String(signal)));
}

function hintFor(signal: string): string {
  const meant = nearest(signal, Object.keys(constants.signals)) ?? `SIG${signal.toUpperCase()}`;
  return meant in constants.signals ? `Did you mean "${meant}"?` : 'Signals are written as "SIGTERM".';
}
