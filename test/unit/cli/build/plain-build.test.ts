import { expect, it } from 'vitest';
import { type PlainBuildState, plainBuild } from '../../../../src/cli/progress/build/plain-build.js';
import type { BuildProgress } from '../../../../src/engine/build/build-progress.js';
import { output, status, step } from './events.js';

const RUN = '[2/3] RUN apk add curl';

function lines(...events: readonly BuildProgress[]): readonly string[] {
  let state: PlainBuildState = new Map();
  return events.flatMap((event) => {
    const next = plainBuild(state, event);
    state = next.state;
    return next.lines;
  });
}

it('tells what begins, what it writes in whole lines, and how it ends', () => {
  const told = lines(
    step(RUN, 'waiting'),
    step(RUN, 'running'),
    output(RUN, 'fetch \x1b[1mA'),
    status(RUN, 'layer', 1, 2),
    output(RUN, 'PK\x1b[0m\n\nOK'),
    output(RUN, 'warn\n', 'stderr'),
    step(RUN, 'done', { milliseconds: 1200 }),
    step(RUN, 'done', { milliseconds: 1200 }),
  );
  expect(told).toEqual([
    '[2/3] RUN apk add curl',
    '[2/3] | fetch APK',
    '[2/3] | warn',
    '[2/3] | OK',
    '[2/3] done 1.2 s',
  ]);
});

it('has one line for what takes no time and writes nothing', () => {
  expect(lines(step(RUN, 'running'), step(RUN, 'done', { milliseconds: 99 }))).toEqual([RUN]);
  expect(lines(step(RUN, 'running'), step(RUN, 'done', { milliseconds: 100 }))).toEqual([
    RUN,
    '[2/3] done 0.1 s',
  ]);
  const classic = 'Step 2/3 : COPY a /';
  expect(lines(step(classic, 'running'), step(classic, 'done'))).toEqual(['[2/3] COPY a /']);
  expect(lines(step(RUN, 'running'), output(RUN, 'a'), step(RUN, 'done', { milliseconds: 1 }))).toEqual([
    RUN,
    '[2/3] | a',
    '[2/3] done 0.0 s',
  ]);
});

it('has one line for what is taken from the cache', () => {
  expect(lines(step(RUN, 'cached'))).toEqual([`${RUN} CACHED`]);
  expect(lines(step(RUN, 'running'), step(RUN, 'cached'))).toEqual([RUN, '[2/3] CACHED']);
});

it('says nothing of what the builder does for itself, unless it fails', () => {
  const label = 'Step 8/8 : LABEL io.docker-map.build=1-24de';
  expect(lines(step(label, 'running'), step(label, 'done'))).toEqual([]);
  const internal = '[internal] load build definition';
  expect(lines(step(internal, 'running'), step(internal, 'done'))).toEqual([]);
  expect(lines(step('[auth] pull', 'failed', { error: 'denied\nat all' }))).toEqual([
    '[auth] pull',
    '[auth] FAILED: denied',
  ]);
});

it('does not repeat the command that failed', () => {
  const error = 'process "/bin/sh -c apk add curl" did not complete successfully: exit code: 1';
  expect(lines(step(RUN, 'running'), step(RUN, 'failed', { error }))).toEqual([
    RUN,
    '[2/3] FAILED: exit code: 1',
  ]);
});

it('tells of failures, interruptions and warnings', () => {
  expect(lines(step(RUN, 'running'), step(RUN, 'failed', { error: 'exit code: 1' }))).toEqual([
    RUN,
    '[2/3] FAILED: exit code: 1',
  ]);
  expect(lines(step(RUN, 'running'), step(RUN, 'cancelled'))).toEqual([RUN, '[2/3] cancelled']);
  expect(lines({ type: 'warning', step: RUN, text: 'JSON is better (line 3)\nJSON' })).toEqual([
    'Warning: JSON is better (line 3)',
  ]);
});
