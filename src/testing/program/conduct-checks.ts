/** Checks what is said of a behaviour. All throw DockerMapError `behaviour-invalid`. */
import { constants } from 'node:os';
import { DockerMapError } from '../../common/docker-map-error.js';
import { nearest } from '../../common/suggest.js';

export function checkedCode(code: number): number {
  if (Number.isInteger(code) && code >= 0 && code <= 255) return code;
  throw invalid(`The exit code ${code} is none.`, 'Exit codes are whole numbers from 0 to 255.');
}

export function checkedTime(milliseconds: number): number {
  if (Number.isFinite(milliseconds) && milliseconds >= 0) return milliseconds;
  throw invalid(`${milliseconds} is no time.`, 'Times are milliseconds, 0 or more.');
}

export function checkedCount(start: number): number {
  if (Number.isInteger(start) && start > 0) return start;
  throw invalid(`There is no start number ${start}.`, 'The first start is 1.');
}

export function checkedSignal(signal: string): string {
  if (signal === 'SIGKILL') throw invalid('No program learns of SIGKILL.', 'It ends all of them.');
  if (signal in constants.signals) return signal;
  const meant = nearest(signal, Object.keys(constants.signals)) ?? `SIG${signal.toUpperCase()}`;
  const hint = meant in constants.signals ? `Did you mean "${meant}"?` : 'Signals are written as SIGTERM.';
  throw invalid(`There is no signal "${signal}".`, hint);
}

function invalid(message: string, hint: string): DockerMapError {
  return new DockerMapError('behaviour-invalid', message, { hint });
}
