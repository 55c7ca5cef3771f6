import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../../../src/testing/index.js';
import { toldBy, wrongly } from '../support/wrongly.js';

describe('a clock by hand', () => {
  it('does what is due in the order of its time, whatever the order in which it was asked for', async () => {
    const clock = new ManualClock(0);
    const done: string[] = [];
    for (const time of [5, 3, 9, 3, 1, 7]) clock.after(time, () => done.push(`${time} at ${clock.now()}`));
    await clock.advance(7);
    expect(done).toEqual(['1 at 1', '3 at 3', '3 at 3', '5 at 5', '7 at 7']);
    expect(clock.now()).toBe(7);
    expect(clock.untilNext).toBe(2);
  });

  it('does what was asked for first where times are the same', async () => {
    const clock = new ManualClock();
    const done: number[] = [];
    for (let index = 0; index < 100; index++) clock.after(1, () => done.push(index));
    await clock.advance(1);
    expect(done).toEqual([...done].sort((one, two) => one - two));
    expect(done).toHaveLength(100);
  });

  it('does what becomes due on the way, but nothing beyond', async () => {
    const clock = new ManualClock(0);
    const times: number[] = [];
    const again = (): void => {
      times.push(clock.now());
      clock.after(30, again);
    };
    clock.after(30, again);
    await clock.advance(100);
    expect(times).toEqual([30, 60, 90]);
  });

  it('counts what the process is just about to ask for', async () => {
    const clock = new ManualClock(0);
    const times: number[] = [];
    void Promise.resolve().then(() => clock.after(5, () => times.push(clock.now())));
    await clock.advance(10);
    expect(times).toEqual([5]);
  });

  it('leaves out what was called off', async () => {
    const clock = new ManualClock();
    const done: string[] = [];
    const callOff = clock.after(5, () => done.push('called off'));
    clock.after(6, () => done.push('kept'));
    callOff();
    expect(clock.untilNext).toBe(6);
    await clock.advance(10);
    expect(done).toEqual(['kept']);
    expect(clock.untilNext).toBeUndefined();
  });

  it.each([
    [-1, 'clock-backwards'],
    [Number.NaN, 'clock-invalid'],
    [Number.POSITIVE_INFINITY, 'clock-invalid'],
  ])('does not go by %s', async (milliseconds, code) => {
    await expect(new ManualClock().advance(milliseconds)).rejects.toMatchObject({ code });
  });

  it('says so where nothing is due that could settle a promise', async () => {
    const clock = new ManualClock(0);
    clock.after(50, () => {});
    const waiting = clock.advanceUntil(new Promise(() => {}), { patience: 0 });
    await expect(waiting).rejects.toMatchObject({ code: 'clock-stuck', hint: expect.any(String) });
    expect(clock.now()).toBe(50);
  });

  it('waits for a process that is about to settle it, or to ask for something', async () => {
    const clock = new ManualClock(0);
    const { promise, resolve } = settleable();
    // As a real one would: by what the clock does not see.
    execFile(process.execPath, ['-e', ''], () => clock.after(70, () => resolve('late')));
    expect(await clock.advanceUntil(promise, { patience: 60_000 })).toBe('late');
    expect(clock.now()).toBe(70);
  });

  it.each([
    ['advance', ['5'], 'clock-invalid\nadvance: "5" is no time.\nWrite 5, without quotation marks.'],
    [
      'advanceUntil',
      [3],
      'clock-invalid\nadvanceUntil: 3 is no promise.\nWrite advanceUntil(client.startup()).',
    ],
    [
      'advanceUntil',
      [Promise.resolve(), { patence: 3 }],
      'clock-invalid\nadvanceUntil: there is no "patence".\nDid you mean "patience"?',
    ],
  ])('refuses what is none: %s%j', async (method, given, told) => {
    expect(await toldBy(() => wrongly(new ManualClock(), method, ...given))).toBe(told);
  });

  it('begins at a date', async () => {
    expect(await toldBy(() => Reflect.construct(ManualClock, ['now']))).toBe(
      'clock-invalid\nManualClock: "now" is no date.\nIt is in milliseconds since 1970: Date.UTC(2026, 0, 1).',
    );
  });

  it('goes on until a promise is settled, and no further', async () => {
    const clock = new ManualClock(0);
    const { promise, resolve } = settleable();
    clock.after(100, () => clock.after(50, () => resolve('done')));
    clock.after(500, () => {});
    expect(await clock.advanceUntil(promise)).toBe('done');
    expect(clock.now()).toBe(150);
    await expect(clock.advanceUntil(Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});

function settleable(): { promise: Promise<string>; resolve: (value: string) => void } {
  let resolve: (value: string) => void = () => {};
  const promise = new Promise<string>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
