/** How often a container is checked, and when it counts as unhealthy: what is declared, or the engine's defaults. */
import { fieldsAt, optionalNumberAt, textsAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import { commandText } from '../containers/command-text.js';

export interface HealthSettings {
  /** As the engine calls it in events: `/bin/sh -c curl localhost`. */
  readonly command: string;
  /** Milliseconds, as the others. */
  readonly interval: number;
  /** Failures within it do not count, until the first success. */
  readonly startPeriod: number;
  /** Instead of `interval`, as long as failures do not count (API 1.44). */
  readonly startInterval: number;
  /** So many failures one after the other make it unhealthy. */
  readonly retries: number;
}

const MILLISECOND = 1_000_000;

/** Nothing where it is not checked. */
export function healthSettingsOf({ config }: ContainerRecord): HealthSettings | undefined {
  const declared = fieldsAt(config, 'Healthcheck');
  const [kind, ...command] = textsAt(declared, 'Test');
  // Engines take what is neither for no check.
  if ((kind !== 'CMD' && kind !== 'CMD-SHELL') || command.length === 0) return undefined;
  const duration = (key: string) => (optionalNumberAt(declared, key) ?? 0) / MILLISECOND;
  return {
    command: commandText([...(kind === 'CMD-SHELL' ? ['/bin/sh', '-c'] : []), ...command]),
    interval: duration('Interval') || 30_000,
    startPeriod: duration('StartPeriod'),
    startInterval: duration('StartInterval') || 5_000,
    retries: optionalNumberAt(declared, 'Retries') || 3,
  };
}
