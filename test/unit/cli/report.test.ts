import { describe, expect, it } from 'vitest';
import { plainStyle } from '../../../src/cli/output/style.js';
import { failureReport, successReport } from '../../../src/cli/progress/report.js';
import { done, failed, notDone, planOf, removeNetworkStep, resultOf, startStep } from './steps.js';

const ONE = startStep('main.one');
const TWO = startStep('main.two');
const THREE = startStep('main.three', [TWO.id]);
const NETWORK = removeNetworkStep('main.net');

describe('the report at the end', () => {
  it('counts what was done', () => {
    const result = resultOf([done(ONE), done(NETWORK), done(TWO), done(THREE, false)]);
    expect(successReport(result, plainStyle)).toBe('Done: 2 started, 1 removed in 1.2 s.\n');
  });

  it('says so where nothing was to do, with the notes of the plan', () => {
    const notes = [{ code: 'outdated', target: 'main.one', message: 'differs from the map' }] as const;
    expect(successReport(resultOf([], { plan: planOf([], notes) }), plainStyle)).toBe(
      '! main.one differs from the map\nNothing to do.\n',
    );
  });

  it('lists what failed and what is left because of it', () => {
    const result = resultOf([done(ONE), failed(TWO, 'port is in use', 'Free it.'), notDone(THREE, TWO.id)]);
    expect(failureReport(result, plainStyle)).toBe(`\
Failed: 1 started in 1.2 s; 1 failed, 1 not done.
  ✖ starting container main.two: port is in use
    Free it.
  - starting container main.three: because of starting container main.two
Run the same command again to finish the job.
`);
  });

  it('tells an interruption from a failure', () => {
    const result = resultOf([done(ONE), notDone(TWO, null)], { interrupted: true });
    expect(failureReport(result, plainStyle)).toBe(`\
Interrupted: 1 started in 1.2 s; 0 failed, 1 not done.
  - starting container main.two: interrupted
Run the same command again to finish the job.
`);
  });
});
