import { describe, expect, it } from 'vitest';
import { BuildError } from '../../../../src/build/build-error.js';
import { plainStyle } from '../../../../src/cli/output/style.js';
import { failedBuildPlaces } from '../../../../src/cli/progress/build/failed-builds.js';
import { failedOutput } from '../../../../src/cli/progress/build/failed-output.js';
import { chooseProgress } from '../../../../src/cli/progress/choose-progress.js';
import { failureReport } from '../../../../src/cli/progress/report.js';
import type { StepOutcome } from '../../../../src/run/event.js';
import { RecordedStream, recordedIo } from '../recorded-io.js';
import { done, resultOf } from '../steps.js';
import { Terminal } from '../terminal.js';
import { buildStep, output, step } from './events.js';

const WEB = buildStep('shop/web:1', 'FROM debian\nRUN make\n');
const APP = buildStep('shop/app:1');
const RUN = '[2/2] RUN make';

describe('builds on a terminal', () => {
  it('have trees below their steps, also where it is made narrower, and leave only what became of them', () => {
    const stderr = new RecordedStream({ isTTY: true, columns: 50 });
    const progress = chooseProgress(2, { ...recordedIo(), stderr }, false, plainStyle);
    for (const each of [WEB, APP]) {
      progress.show({ type: 'started', step: each });
      progress.show({ type: 'build', step: each, progress: step(RUN, 'running') });
      progress.show({ type: 'build', step: each, progress: output(RUN, `of ${each.target}\r\n`) });
    }
    stderr.resize(49);
    const lines = new Terminal(49).write(stderr.text).lines;
    expect(lines.map((line) => line.replaceAll(/[⠀-⣿]|\d\.\d s/g, '*'))).toEqual([
      '* building image shop/web:1  *',
      '  * [2/2] RUN make  *',
      '    │ of shop/web:1',
      '* building image shop/app:1  *',
      '  * [2/2] RUN make  *',
      '    │ of shop/app:1',
      '0 of 2 steps, *',
    ]);
    progress.show({ type: 'finished', outcome: done(WEB) });
    progress.show({ type: 'finished', outcome: done(APP) });
    progress.end();
    expect(new Terminal(49).write(stderr.text).lines).toEqual([
      '+ built image shop/web:1 0.4 s',
      '+ built image shop/app:1 0.4 s',
    ]);
  });
});

describe('what the builder warns of', () => {
  const warning = {
    type: 'warning',
    step: RUN,
    text: 'Old: use \u001B[1mthe new form (line 2)\nIt is better.',
  } as const;

  it.each([true, false])('stays, with the image before it; terminal: %s', (isTTY) => {
    const stderr = new RecordedStream({ isTTY });
    const progress = chooseProgress(1, { ...recordedIo(), stderr }, false, plainStyle);
    progress.show({ type: 'started', step: WEB });
    progress.show({ type: 'build', step: WEB, progress: warning });
    progress.show({ type: 'finished', outcome: done(WEB) });
    progress.end();
    const lines = isTTY ? new Terminal(80).write(stderr.text).lines : stderr.text.trimEnd().split('\n');
    expect(lines).toEqual([
      'shop/web:1: Warning: Old: use the new form (line 2)',
      '+ built image shop/web:1 0.4 s',
    ]);
  });

  it('is not told where nothing but errors is wanted', () => {
    const stderr = new RecordedStream();
    const progress = chooseProgress(1, { ...recordedIo(), stderr }, true, plainStyle);
    progress.show({ type: 'build', step: WEB, progress: warning });
    expect(stderr.text).toBe('');
  });
});

describe('builds in a pipe', () => {
  it('have the image before each line', () => {
    const stderr = new RecordedStream();
    const progress = chooseProgress(2, { ...recordedIo(), stderr }, false, plainStyle);
    progress.show({ type: 'build', step: WEB, progress: step(RUN, 'running') });
    progress.show({ type: 'build', step: APP, progress: step(RUN, 'cached') });
    progress.show({ type: 'build', step: WEB, progress: output(RUN, 'cc x.c\n') });
    expect(stderr.text.split('\n')).toEqual([
      'shop/web:1: [2/2] RUN make',
      'shop/app:1: [2/2] RUN make CACHED',
      'shop/web:1: [2/2] | cc x.c',
      '',
    ]);
  });
});

describe('a build that failed', () => {
  const words = 'make: not found';
  const error = new BuildError(`The build of shop/web:1 failed at ${RUN}: exit code: 127`, {
    step: RUN,
    output: `${Array.from({ length: 30 }, (_, line) => `line ${line}`).join('\n')}\n\x1b[31m${words}\x1b[0m\n`,
    hint: 'Install it.',
  });
  const outcome: StepOutcome = { status: 'failed', step: WEB, error, milliseconds: 400 };

  it('is reported with the line of its Dockerfile, the end of its output, and what to do', async () => {
    const result = resultOf([outcome]);
    const lines = failureReport(result, plainStyle, false, await failedBuildPlaces(result, '/')).split('\n');
    expect(lines.slice(1, 5)).toEqual([
      '  ✖ building image shop/web:1: failed at [2/2] RUN make: exit code: 127',
      '    Dockerfile:2: RUN make',
      '    the end of its output:',
      '      line 11',
    ]);
    expect(lines.slice(-4, -1)).toEqual([
      '      make: not found',
      '    Install it.',
      'Repair what failed, then run the same command again: what was done is not done again.',
    ]);
  });

  it('is shown with an output that the name of the step has, too', () => {
    const loud = new BuildError(error.message, { step: RUN, output: 'make\n' });
    expect(failedOutput(loud)).toEqual(['make']);
    expect(
      failedOutput(new BuildError('no such stage', { step: undefined, output: 'no such stage' })),
    ).toEqual([]);
  });
});
