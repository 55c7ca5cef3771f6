import { describe, expect, it } from 'vitest';
import { plainStyle } from '../../../src/cli/output/style.js';
import { chooseProgress } from '../../../src/cli/progress/choose-progress.js';
import type { Progress } from '../../../src/cli/progress/progress.js';
import { RecordedStream, recordedIo } from './recorded-io.js';
import { done, failed, notDone, startStep } from './steps.js';
import { Terminal } from './terminal.js';

const ONE = startStep('main.one');
const TWO = startStep('main.two');
const THREE = startStep('main.three');

function play(progress: Progress): void {
  for (const step of [ONE, TWO]) progress.show({ type: 'started', step });
  progress.show({ type: 'finished', outcome: done(ONE) });
  progress.show({ type: 'finished', outcome: failed(TWO, 'no such image') });
  progress.show({ type: 'finished', outcome: notDone(THREE, TWO.id) });
}

const LINES = ['▶ started container main.one 0.4 s', '✖ starting container main.two: no such image'];

describe('progress', () => {
  it('in a pipe is one line for each step done or failed', () => {
    const stderr = new RecordedStream();
    const progress = chooseProgress(3, { ...recordedIo(), stderr }, false, plainStyle);
    play(progress);
    progress.end();
    expect(stderr.text).toBe(LINES.map((line) => `${line}\n`).join(''));
  });

  it('is silent with --quiet, except for messages', () => {
    const stderr = new RecordedStream({ isTTY: true });
    const progress = chooseProgress(3, { ...recordedIo(), stderr }, true, plainStyle);
    play(progress);
    progress.message('Interrupted');
    progress.end();
    expect(stderr.text).toBe('Interrupted\n');
  });

  it('is plain on a terminal without abilities', () => {
    const stderr = new RecordedStream({ isTTY: true });
    const io = { ...recordedIo({ environment: { TERM: 'dumb' } }), stderr };
    play(chooseProgress(3, io, false, plainStyle));
    expect(stderr.text).not.toContain('\x1b');
  });

  it('on a terminal leaves the finished lines, a visible cursor and no listener', () => {
    const stderr = new RecordedStream({ isTTY: true, columns: 60 });
    const progress = chooseProgress(3, { ...recordedIo(), stderr }, false, plainStyle);
    progress.show({ type: 'started', step: ONE });
    expect(new Terminal(60).write(stderr.text).lines).toEqual([
      expect.stringMatching(/starting container main\.one/),
      expect.stringMatching(/^0 of 3 steps/),
    ]);
    play(progress);
    stderr.resize(50);
    progress.end();
    progress.end();
    expect(new Terminal(60).write(stderr.text).lines).toEqual(LINES);
    expect(stderr.text.endsWith('\x1b[?25h')).toBe(true);
    expect(stderr.resizeListenerCount).toBe(0);
  });

  it('draws again when the size of the terminal changes', () => {
    const stderr = new RecordedStream({ isTTY: true, columns: 60 });
    const progress = chooseProgress(1, { ...recordedIo(), stderr }, false, plainStyle);
    progress.show({ type: 'started', step: ONE });
    stderr.text = '';
    stderr.resize(14);
    progress.end();
    expect(stderr.text).toContain('starting c…');
  });

  it('says where the engine was faster than the plan', () => {
    const stderr = new RecordedStream();
    const progress = chooseProgress(1, { ...recordedIo(), stderr }, false, plainStyle);
    progress.show({ type: 'finished', outcome: done(ONE, false) });
    expect(stderr.text).toBe('= container main.one was started already\n');
  });
});
