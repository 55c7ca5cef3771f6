import { describe, expect, it } from 'vitest';
import { outcomeFields } from '../../../src/cli/tasks/outcome-fields.js';
import { runTasks } from '../../../src/cli/tasks/run-tasks.js';
import type { Task, TaskOutcome } from '../../../src/cli/tasks/task.js';
import { DockerMapError } from '../../../src/common/docker-map-error.js';
import { RecordedStream, recordedIo } from './recorded-io.js';
import { Terminal } from './terminal.js';

function task(subject: string, act: Task<string>['act']): Task<string> {
  const says = (result: string) => result;
  return { subject, doing: 'pushing', done: 'pushed', undone: `${subject} was not pushed`, act, says };
}

const good = (subject: string) => task(subject, async () => 'sha256:1');
const bad = (subject: string) =>
  task(subject, async () => {
    throw new DockerMapError('test', 'denied\nat all', { hint: 'Log in.' });
  });
const endless = (subject: string) =>
  task(
    subject,
    (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  );

const options = { quiet: false, noColor: true, parallel: 2 };
const timeless = (text: string) => text.replaceAll(/\d+\.\d s/g, 'N s');

describe('tasks', () => {
  it('are told of in a line each, and in a sum', async () => {
    const io = recordedIo();
    expect(await runTasks([[good('a'), good('b')]], io, options)).toBe(0);
    expect(timeless(io.stderr.text)).toBe(
      'pushed a, sha256:1 N s\npushed b, sha256:1 N s\nDone: 2 of 2 done in N s.\n',
    );
  });

  it('do not keep each other from being done; what failed is told with what to do', async () => {
    const io = recordedIo();
    expect(await runTasks([[bad('a')], [good('b')]], io, options)).toBe(1);
    expect(timeless(io.stderr.text).split('\n')).toEqual([
      '✖ pushing a: denied',
      'pushed b, sha256:1 N s',
      'Failed: 1 of 2 done in N s',
      '  ✖ pushing a: denied',
      '    at all',
      '    Log in.',
      '',
    ]);
  });

  it('fail with their own error where there is only one', async () => {
    const io = recordedIo();
    const failure = await runTasks([[bad('a')]], io, options).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'test', hint: 'Log in.' });
    expect(io.stderr.text).toBe('');
  });

  it('end by Ctrl-C, and say what was not done', async () => {
    const io = recordedIo();
    const ended = runTasks([[good('a'), endless('b')], [good('c')]], io, options);
    await io.stderr.contains('pushed a');
    io.interrupt();
    expect(await ended).toBe(130);
    expect(timeless(io.stderr.text).split('\n').slice(1)).toEqual([
      'Interrupted:',
      '  - b was not pushed',
      '  - c was not pushed',
      '',
    ]);
  });

  it('are a line on a terminal while they are at work', async () => {
    const io = { ...recordedIo(), stderr: new RecordedStream({ isTTY: true }) };
    const told = task('a', async (_signal, tell) => {
      tell('3 of 7\x1b[2J layers');
      io.stderr.resize(80);
      expect(new Terminal(80).write(io.stderr.text).lines).toEqual([
        expect.stringMatching(/^. pushing a {2}0\.\d s {2}3 of 7 layers$/),
      ]);
      return '';
    });
    expect(await runTasks([[told]], io, options)).toBe(0);
    expect(timeless(new Terminal(80).write(io.stderr.text).lines.join('\n'))).toBe('pushed a N s');
  });

  it('have become something each, in their order, also where one failed or was not begun', async () => {
    const io = recordedIo();
    let told: readonly TaskOutcome<string>[] = [];
    const ended = runTasks([[good('a'), bad('b'), endless('c')], [good('d')]], io, options, (outcomes) => {
      told = outcomes;
    });
    await io.stderr.contains('pushed a');
    await io.stderr.contains('pushing b');
    io.interrupt();
    await ended;
    expect(told.map(({ task }) => task.subject)).toEqual(['a', 'b', 'c', 'd']);
    const milliseconds = expect.any(Number);
    const none = { error: null, code: null };
    const undone = { status: 'not-done', milliseconds: null, failure: none };
    expect(told.map((outcome) => outcomeFields(outcome, 'pushed'))).toEqual([
      { status: 'pushed', milliseconds, failure: none },
      { status: 'failed', milliseconds, failure: { error: 'denied\nat all', code: 'test' } },
      undone,
      undone,
    ]);
  });

  it('are silent with --quiet', async () => {
    const io = recordedIo();
    await runTasks([[good('a'), good('b')]], io, { ...options, quiet: true });
    expect(io.stderr.text).toBe('');
  });
});
