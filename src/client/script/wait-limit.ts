/** How long the end of a script is waited for (manual, section 3.8.3 `wait_timeout`). */
import type { ContainerItem } from '../../landscape/landscape.js';
import { ScriptActionError } from './script-action-error.js';
import type { ScriptOptions } from './script-options.js';

/** Timers cannot take longer: 24 days, which is for good. */
const LONGEST = 2 ** 31 - 1;

/**
 * @param clientTimeout Seconds.
 * @returns milliseconds; nothing: as long as it takes
 * @throws ScriptActionError `script-option`
 */
export function waitLimit(
  { waitTimeout }: Pick<ScriptOptions, 'waitTimeout'>,
  { stop }: ContainerItem,
  clientTimeout: number | undefined,
): number | undefined {
  if (waitTimeout !== undefined && !(waitTimeout > 0)) {
    throw new ScriptActionError(
      'script-option',
      `'waitTimeout' must be seconds above 0, and is ${waitTimeout}`,
    );
  }
  // To be stopped at once is no time for a script.
  const seconds = waitTimeout ?? (stop.timeout || clientTimeout || Number.POSITIVE_INFINITY);
  const milliseconds = Math.ceil(seconds * 1000);
  return milliseconds > LONGEST ? undefined : milliseconds;
}
