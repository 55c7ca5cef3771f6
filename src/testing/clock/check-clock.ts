/** Tells a clock from what only looks like one. */
import { isFields } from '../../engine/answer/read.js';
import { described } from '../checks/described.js';
import { wrong } from '../checks/place.js';
import type { Clock } from './clock.js';

/** @throws DockerMapError `engine-option` */
export function checkedClock(clock: unknown): Clock {
  if (isClock(clock)) return clock;
  throw wrong(
    { code: 'engine-option', where: 'clock' },
    `${described(clock)} is no clock.`,
    'Write new ManualClock().',
  );
}

function isClock(value: unknown): value is Clock {
  return isFields(value) && typeof value['now'] === 'function' && typeof value['after'] === 'function';
}
