import { expect, test } from 'vitest';
import { script } from '../support/run-script.js';

test('sleep takes the time that it says', async () => {
  const run = script('echo a; sleep 1.5; echo b; sleep 1m');
  await run.clock.advance(1499);
  expect(run.stdout).toBe('a\n');
  await run.clock.advance(1);
  expect(run.stdout).toBe('a\nb\n');
  await run.clock.advance(60_000);
  expect(run.code).toBe(0);
});

test('what is in the background runs beside, and is waited for', async () => {
  const run = script('(sleep 2; echo two) & (sleep 1; echo one) & wait; echo all');
  await run.clock.advance(2000);
  expect(run).toMatchObject({ stdout: 'one\ntwo\nall\n', code: 0 });
});

test.each(['sleep infinity', 'sleep 2147483647', 'tail -f /dev/null'])('%s has no end', (text) => {
  const run = script(text);
  expect(run.clock.untilNext).toBeUndefined();
  expect(run.code).toBeUndefined();
});

test('a loop without end lets time pass', async () => {
  const run = script('while true; do :; done');
  await run.clock.advance(20);
  expect(run.code).toBeUndefined();
});
