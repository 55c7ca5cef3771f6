import { describe, expect, it } from 'vitest';
import { plainStyle } from '../../../src/cli/output/style.js';
import { failureReport, successReport } from '../../../src/cli/progress/report.js';
import { DockerMapError } from '../../../src/common/docker-map-error.js';
import {
  done,
  failed,
  notDone,
  planOf,
  removeNetworkStep,
  replaceStep,
  resultOf,
  startStep,
} from './steps.js';

const ONE = startStep('main.one');
const TWO = startStep('main.two');
const THREE = startStep('main.three', [TWO.id]);
const NETWORK = removeNetworkStep('main.net');

describe('the report at the end', () => {
  it('counts what was done', () => {
    const result = resultOf([done(ONE), done(NETWORK), done(TWO), done(THREE, false)]);
    expect(successReport(result, plainStyle)).toBe('Done: 2 started, 1 removed in 1.2 s.\n');
  });

  it('counts containers that were not replaced after all', () => {
    const kept = { ...done(replaceStep('main.one'), false), unneeded: 'same-image' } as const;
    const commands = { ...done(THREE, false), unneeded: 'not-replaced' } as const;
    expect(successReport(resultOf([done(ONE), kept, commands]), plainStyle)).toBe(
      'Done: 1 started, 1 kept in 1.2 s.\n',
    );
  });

  it('says so where nothing was to do, with the notes of the plan', () => {
    const notes = [{ code: 'outdated', target: 'main.one', message: 'differs from the map' }] as const;
    expect(successReport(resultOf([], { plan: planOf([], notes) }), plainStyle)).toBe(
      '! main.one differs from the map\nNothing to do.\n',
    );
  });

  it('lists what failed and what is left because of it', () => {
    const result = resultOf([done(ONE), failed(TWO, 'port is in use', 'Free it.'), notDone(THREE, TWO.id)]);
    expect(failureReport(result, plainStyle, false)).toBe(`\
Failed: 1 started in 1.2 s; 1 failed, 1 not done.
  ✖ starting container main.two: port is in use
    Free it.
  - starting container main.three: because of starting container main.two
Run the same command again to finish the job.
`);
  });

  it('gives the advice at its end once', () => {
    const result = resultOf([failed(TWO, 'Interrupted', 'Run the same command again to finish the job.')]);
    expect(failureReport(result, plainStyle, false).match(/Run the same command/g)).toHaveLength(1);
  });

  it('indents the further lines of a failure', () => {
    const result = resultOf([
      failed(TWO, 'it ended with 1\nlast lines of its log:\n  no database\n', 'Mend it.'),
    ]);
    expect(failureReport(result, plainStyle, false)).toBe(`\
Failed: nothing changed in 1.2 s; 1 failed, 0 not done.
  ✖ starting container main.two: it ended with 1
    last lines of its log:
      no database
    Mend it.
Run the same command again to finish the job.
`);
  });

  it('tells an interruption from a failure', () => {
    const result = resultOf([done(ONE), notDone(TWO, null)], { interrupted: true });
    expect(failureReport(result, plainStyle, false)).toBe(`\
Interrupted: 1 started in 1.2 s; 0 failed, 1 not done.
  - starting container main.two: interrupted
Run the same command again to finish the job.
`);
  });

  it.each(['bad-request', 'engine-failure', 'image-pull', 'not-found', 'unhealthy', 'volume-preparation'])(
    'asks for a repair where running again alone cannot help: %s',
    (code) => {
      const result = resultOf([failed(ONE, 'lost'), failed(TWO, 'no', undefined, code)]);
      const lines = failureReport(result, plainStyle, false).trimEnd().split('\n');
      expect(lines.at(-1)).toBe(
        'Repair what failed, then run the same command again: what was done is not done again.',
      );
    },
  );

  it.each([
    ['ended', /^Repair what failed/],
    ['interrupted', /^Run the same command again to finish/],
  ])('looks for the reason of a replacement that failed: %s', (code, last) => {
    const cause = new DockerMapError(code, 'why');
    const result = resultOf([failed(ONE, 'not replaced', undefined, 'replacement-failed', cause)]);
    expect(failureReport(result, plainStyle, false).trimEnd().split('\n').at(-1)).toMatch(last);
  });

  it('prints a hint that several failures share once, below the last of them', () => {
    const result = resultOf([
      failed(ONE, 'gone', 'Look.'),
      failed(TWO, 'gone', 'Look.'),
      failed(THREE, 'no'),
    ]);
    expect(failureReport(result, plainStyle, false)).toBe(`\
Failed: nothing changed in 1.2 s; 3 failed, 0 not done.
  ✖ starting container main.one: gone
  ✖ starting container main.two: gone
    Look.
  ✖ starting container main.three: no
Run the same command again to finish the job.
`);
  });

  it('has the notes of the plan after a failure too, unless it is to be quiet', () => {
    const notes = [{ code: 'outdated', target: 'main.old', message: 'differs from the map' }] as const;
    const result = resultOf([failed(ONE, 'no')], { plan: planOf([ONE], notes) });
    const note = '! main.old differs from the map\n';
    expect(failureReport(result, plainStyle, false)).toBe(
      `${note}${failureReport(result, plainStyle, true)}`,
    );
  });
});
