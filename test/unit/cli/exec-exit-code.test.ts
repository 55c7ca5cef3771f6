import { expect, it } from 'vitest';
import { exitCodeOf } from '../../../src/cli/exec/exit-code-of.js';
import type { ExecDetails } from '../../../src/engine/answer/exec.js';

const runs: ExecDetails = { id: 'e', containerId: 'c', pid: 7, running: true, exitCode: null };

/** One that says so many times that the command runs, and then something else. */
function told(times: number, last: ExecDetails) {
  let asked = 0;
  return { inspectExec: async () => (asked++ < times ? runs : last) };
}

it('an engine that knows of the end a little later is asked again', async () => {
  expect(await exitCodeOf(told(3, { ...runs, running: false, exitCode: 4 }), 'e')).toBe(4);
});

it('a command that runs on has no code', async () => {
  expect(await exitCodeOf(told(Number.POSITIVE_INFINITY, runs), 'e')).toBeNull();
});
