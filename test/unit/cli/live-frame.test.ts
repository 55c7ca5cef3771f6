import { describe, expect, it } from 'vitest';
import { plainStyle } from '../../../src/cli/output/style.js';
import { liveFrame } from '../../../src/cli/progress/live-frame.js';
import { advance, initialState } from '../../../src/cli/progress/live-state.js';
import type { RunEvent } from '../../../src/run/event.js';
import { done, startStep } from './steps.js';

const ONE = startStep('main.one');
const TWO = startStep('main.two');

/** Events, each with the time at which it comes. */
const EVENTS: readonly (readonly [number, RunEvent])[] = [
  [0, { type: 'started', step: ONE }],
  [500, { type: 'started', step: TWO }],
  [600, { type: 'progress', step: TWO, text: 'Downloading\r\n\u001b[2J 3 MB' }],
  [900, { type: 'finished', outcome: done(ONE) }],
];

function frameAfter(count: number, now: number, size = { columns: 80, rows: 24 }): string[] {
  let state = initialState(4, 0);
  for (const [time, event] of EVENTS.slice(0, count)) state = advance(state, event, time);
  return liveFrame(state, now, size, plainStyle);
}

describe('the live display', () => {
  it('has a line for the whole before anything has begun', () => {
    expect(frameAfter(0, 100)).toEqual(['0 of 4 steps, 0.1 s']);
  });

  it('has a line for each step at work, with its own time', () => {
    expect(frameAfter(2, 700)).toEqual([
      '⠧ starting container main.one  0.7 s',
      '⠧ starting container main.two  0.2 s',
      '0 of 4 steps, 0.7 s',
    ]);
  });

  it("shows the engine's words without their control characters", () => {
    expect(frameAfter(3, 700)[1]).toBe('⠧ starting container main.two  0.2 s  Downloading 3 MB');
  });

  it('drops a step that is through, and counts it', () => {
    expect(frameAfter(4, 1000)).toEqual([
      '⠋ starting container main.two  0.5 s  Downloading 3 MB',
      '1 of 4 steps, 1.0 s',
    ]);
  });

  it('turns the spinner with the time', () => {
    expect(frameAfter(1, 100)[0]).toMatch(/^⠙/);
    expect(frameAfter(1, 200)[0]).toMatch(/^⠹/);
  });

  it.each([1, 2, 3, 10, 20])('never fills a terminal of %i columns', (columns) => {
    const widths = frameAfter(3, 700, { columns, rows: 24 }).map((line) => [...line].length);
    expect(Math.max(...widths)).toBeLessThanOrEqual(Math.max(1, columns - 1));
  });

  it('marks what it cuts', () => {
    expect(frameAfter(2, 700, { columns: 21, rows: 24 })[0]).toBe('⠧ starting containe…');
  });

  it('leaves out steps where the terminal is too low', () => {
    expect(frameAfter(2, 700, { columns: 80, rows: 4 })).toEqual(['  and 2 more', '0 of 4 steps, 0.7 s']);
  });
});
