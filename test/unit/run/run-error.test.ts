/** What an error of a run tells to do next. */
import { expect, it } from 'vitest';
import { DockerMapError } from '../../../src/common/docker-map-error.js';
import type { StepOutcome } from '../../../src/run/event.js';
import { RunError } from '../../../src/run/run-error.js';
import { planOf } from '../plan/support.js';

const plan = planOf('startup', { map: { web: null, app: null }, exists: { images: ['web', 'app'] } });

/** Of a run whose first steps failed with these hints. */
function hintOf(hints: readonly (string | undefined)[], interrupted = false): string | undefined {
  const outcomes = plan.steps.map((step, index): StepOutcome => {
    if (index >= hints.length) return { status: 'not-done', step, because: null };
    const error = new DockerMapError('ended', 'it ended', { hint: hints[index] });
    return { status: 'failed', step, error, milliseconds: 1 };
  });
  return new RunError({ plan, outcomes, interrupted, milliseconds: 1 }).hint;
}

const again = 'Run the same command again to finish the job: what was done is not done again.';

it.each([
  ['the hint of what failed', ['Read its log.'], 'Read its log.'],
  ['each of several, once', ['Read its log.', 'Look.', 'Read its log.'], 'Read its log.\nLook.'],
  ['to run again where nothing else is known', [undefined], again],
])('%s', (_, hints, expected) => {
  expect(hintOf(hints)).toBe(expected);
});

it('to run again where it was interrupted', () => {
  expect(hintOf(['Look.'], true)).toBe(again);
});
