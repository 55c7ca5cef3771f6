import { describe, expect, it } from 'vitest';
import { runInterruptibly } from '../../../src/cli/interruptible-run.js';
import { QuietProgress } from '../../../src/cli/progress/quiet-progress.js';
import { RunError } from '../../../src/run/run-error.js';
import { RecordedStream } from './recorded-io.js';
import { done, failed, notDone, resultOf, startStep } from './steps.js';

const ONE = startStep('main.one');
const TWO = startStep('main.two');
const COMPLETE = resultOf([done(ONE), done(TWO)]);
const INTERRUPTED = resultOf([done(ONE), notDone(TWO, null)], { interrupted: true });

/** A process in which the test presses Ctrl-C. */
class Keyboard {
  readonly exitCodes: number[] = [];
  readonly #listeners = new Set<() => void>();

  readonly onInterrupt = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly leave = (exitCode: number) => {
    this.exitCodes.push(exitCode);
  };

  pressControlC(): void {
    for (const listener of this.#listeners) listener();
  }

  get isListenedTo(): boolean {
    return this.#listeners.size > 0;
  }
}

describe('a run on the command line', () => {
  it('answers with its result, and then leaves Ctrl-C alone', async () => {
    const keyboard = new Keyboard();
    const stderr = new RecordedStream();
    expect(await runInterruptibly(async () => COMPLETE, new QuietProgress(stderr), keyboard)).toBe(COMPLETE);
    expect(keyboard.isListenedTo).toBe(false);
    expect(stderr.text).toBe('');
  });

  it('answers with its result also where it failed', async () => {
    const result = resultOf([failed(ONE, 'no'), notDone(TWO, ONE.id)]);
    const run = () => Promise.reject(new RunError(result));
    const progress = new QuietProgress(new RecordedStream());
    expect(await runInterruptibly(run, progress, new Keyboard())).toBe(result);
  });

  it('passes on what is no failure of a step', async () => {
    const keyboard = new Keyboard();
    const run = () => Promise.reject(new TypeError('broken'));
    const progress = new QuietProgress(new RecordedStream());
    await expect(runInterruptibly(run, progress, keyboard)).rejects.toThrow('broken');
    expect(keyboard.isListenedTo).toBe(false);
  });

  it('is aborted by the first Ctrl-C, and left by the second', async () => {
    const keyboard = new Keyboard();
    const stderr = new RecordedStream();
    const run = async (signal: AbortSignal) => {
      keyboard.pressControlC();
      expect(signal.aborted).toBe(true);
      expect(keyboard.exitCodes).toEqual([]);
      keyboard.pressControlC();
      throw new RunError(INTERRUPTED);
    };
    expect(await runInterruptibly(run, new QuietProgress(stderr), keyboard)).toBe(INTERRUPTED);
    expect(keyboard.exitCodes).toEqual([130]);
    expect(stderr.text).toBe(
      'Interrupted: finishing what is in flight; press Ctrl-C again to leave at once.\n',
    );
  });
});
