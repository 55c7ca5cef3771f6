import { expect, test } from 'vitest';
import { script } from '../support/run-script.js';

test('without a trap, signals are ignored', () => {
  const run = script('sleep 5; echo done');
  run.signal('SIGTERM');
  expect(run.code).toBeUndefined();
});

test('a trap waits for the command that runs', async () => {
  const run = script('trap "echo bye; exit 7" TERM INT; while true; do sleep 0.5; done');
  await run.clock.advance(700);
  run.signal('SIGTERM');
  await run.clock.advance(200);
  expect(run.stdout).toBe('');
  await run.clock.advance(100);
  expect(run).toMatchObject({ stdout: 'bye\n', code: 7 });
});

test('a trap ends `wait` at once', () => {
  const run = script('trap "exit 0" TERM; sleep 2147483647 & wait');
  expect(run.code).toBeUndefined();
  run.signal('SIGTERM');
  expect(run.code).toBe(0);
});

test('a trap of nothing ignores the signal, and one can be taken back', () => {
  const run = script('trap "echo t" TERM; trap "" INT; trap - TERM; sleep 9 & wait');
  run.signal('SIGINT');
  run.signal('SIGTERM');
  expect(run).toMatchObject({ stdout: '', code: undefined });
});

test('the trap of the end runs once, and keeps the code', () => {
  expect(script('trap "echo bye" EXIT; echo a; exit 4')).toMatchObject({ stdout: 'a\nbye\n', code: 4 });
});

test('what takes the place of the shell has no traps', async () => {
  const run = script('trap "echo t" TERM; exec sleep 1');
  run.signal('SIGTERM');
  await run.clock.advance(1000);
  expect(run).toMatchObject({ stdout: '', code: 0 });
});

test('a shell that takes its place gets its signals', () => {
  const run = script('exec sh -c \'trap "exit 5" TERM; sleep 9 & wait\'');
  run.signal('SIGTERM');
  expect(run.code).toBe(5);
});

test('kill: the first process by its trap, never by force; the background with 128 and the number', () => {
  expect(script('trap "echo t" TERM; kill 1; kill -9 1; echo after')).toMatchObject({
    stdout: 't\nafter\n',
    code: 0,
  });
  expect(script('sleep 9 & kill $!; wait $!; echo $?').stdout).toBe('143\n');
});
