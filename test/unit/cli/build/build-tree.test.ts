import { describe, expect, it } from 'vitest';
import { plainStyle } from '../../../../src/cli/output/style.js';
import { textWidth } from '../../../../src/cli/output/width.js';
import { advanceBuild, type BuildState, emptyBuild } from '../../../../src/cli/progress/build/build-state.js';
import { buildTree } from '../../../../src/cli/progress/build/build-tree.js';
import type { BuildProgress } from '../../../../src/engine/build/build-progress.js';
import { output, status, step } from './events.js';

const FROM = '[1/4] FROM docker.io/library/debian';
const APT = '[2/4] RUN apt-get update';
const COPY = '[3/4] COPY . /srv';

/** Each comes 100 ms after the one before. */
function stateAfter(...events: readonly BuildProgress[]): BuildState {
  return events.reduce((build, event, index) => advanceBuild(build, event, 100 * index), emptyBuild);
}

function tree(build: BuildState, room = 20, width = 60): readonly string[] {
  return buildTree(build, room, { now: 5000, width, style: plainStyle, spinner: '*' });
}

const BUILD = stateAfter(
  step(FROM, 'cached'),
  step('[internal] load metadata', 'done', { milliseconds: 10 }),
  step(APT, 'running'),
  step(COPY, 'running'),
  step(COPY, 'done', { milliseconds: 1200 }),
  ...Array.from({ length: 12 }, (_, index) => output(APT, `line ${index + 1}\n`)),
);

describe('the tree of a build', () => {
  it('has steps at work with time and last lines, done ones with their time, cached ones counted', () => {
    expect(tree(BUILD)).toEqual([
      '  ✓ 1 cached',
      '  ✓ [3/4] COPY . /srv  1.2 s',
      '  * [2/4] RUN apt-get update  4.8 s',
      ...[7, 8, 9, 10, 11, 12].map((line) => `    │ line ${line}`),
    ]);
  });

  it('has bars for what is fetched, until it is there', () => {
    const build = stateAfter(
      step(FROM, 'running'),
      status(FROM, 'sha256:'.padEnd(71, '4abc'), 15_000_000, 60_000_000),
      status(FROM, 'extracting', 0, 0),
      status(FROM, 'gone', 10, 10, true),
    );
    expect(tree(build)).toEqual([
      '  * [1/4] FROM docker.io/library/debian  5.0 s',
      '    4abc4abc4abc ▕████░░░░░░░░░░░░▏ 15.0 MB of 60.0 MB',
      '    extracting',
    ]);
    expect(tree(build, 20, 40)[1]).toBe('    4abc4abc4abc 15.0 MB of 60.0 MB');
  });

  it.each([0, 1, 2, 3, 4, 5, 6])('has no more than %i lines where there is no more room', (room) => {
    expect(tree(BUILD, room).length).toBeLessThanOrEqual(room);
  });

  it('keeps the steps at work longest', () => {
    expect(tree(BUILD, 2)).toEqual(['  ✓ 1 done, 1 cached', '  * [2/4] RUN apt-get update  4.8 s']);
    expect(tree(BUILD, 1)).toEqual(['  * [2/4] RUN apt-get update  4.8 s']);
    const many = stateAfter(...['a', 'b', 'c', 'd'].map((name) => step(`[1/1] RUN ${name}`, 'running')));
    expect(tree(many, 3)).toEqual(['  * [1/1] RUN a  5.0 s', '  * [1/1] RUN b  4.9 s', '  and 2 more']);
  });

  it.each([1, 5, 10, 20, 40])('never is wider than %i columns', (width) => {
    const build = stateAfter(
      step(`[2/4] RUN echo ${'日本'.repeat(30)}`, 'running'),
      output(`[2/4] RUN echo ${'日本'.repeat(30)}`, `${'🐳'.repeat(50)}\n`),
      step(APT, 'failed', { milliseconds: 1 }),
    );
    expect(Math.max(...tree(build, 20, width).map(textWidth))).toBeLessThanOrEqual(width);
  });

  it('shows nothing that a program has written to move the cursor, in whatever pieces it came', () => {
    const build = stateAfter(
      step(APT, 'running'),
      output(APT, '10%\r5'),
      output(APT, '0%\x1b[3'),
      output(APT, '1m red\x1b[2J\nnext'),
      output(APT, 'warn', 'stderr'),
    );
    expect(tree(build).slice(1)).toEqual(['    │ 50% red', '    │ next', '    │ warn']);
  });

  it('does not grow with a line that never ends', () => {
    const events = Array.from({ length: 2000 }, (_, index) => output(APT, `\r${index}${'#'.repeat(50)}`));
    const build = stateAfter(step(APT, 'running'), ...events);
    expect(build.get(APT)?.begun.stdout.length).toBeLessThan(200);
    expect(tree(build)[1]).toMatch(/^ {4}│ 1999#+/);
  });

  it('names steps of the classic builder and of Podman in the same way', () => {
    const build = stateAfter(
      step('Step 2/3 : RUN a \\\n  b', 'running'),
      step('[1/2] STEP 1/3: RUN c', 'running'),
    );
    expect(tree(build)).toEqual(['  * [2/3] RUN a \\ b  5.0 s', '  * [1/3] RUN c  4.9 s']);
  });
});
