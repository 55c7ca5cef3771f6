/** Does tasks, several at the same time. Ctrl-C ends those at work; one that fails does not keep others from being done. */
import { atMost } from '../../common/at-most.js';
import { DockerMapError } from '../../common/docker-map-error.js';
import { messageOf } from '../../common/message-of.js';
import type { CommandIo } from '../command-io.js';
import { ExitCode } from '../exit-code.js';
import { formatDuration } from '../output/duration.js';
import { styleFor } from '../output/style.js';
import { labelOf, type Task, type TaskOutcome } from './task.js';
import { type Appearance, TaskProgress } from './task-progress.js';

export interface TaskOptions extends Appearance {
  /** How many at the same time. */
  readonly parallel: number;
}

/**
 * Tells how it went.
 *
 * @param groups a group begins when the one before it is through
 * @param ended gets what became of each, in the order of the tasks, before anything is told of it
 * @throws the error of the task, where there is only one
 */
export async function runTasks<Result>(
  groups: readonly (readonly Task<Result>[])[],
  io: CommandIo,
  options: TaskOptions,
  ended: (outcomes: readonly TaskOutcome<Result>[]) => void = () => {},
): Promise<ExitCode> {
  const began = performance.now();
  const progress = new TaskProgress(groups.flat().length, io, options);
  const abort = new AbortController();
  const release = io.onInterrupt(() => {
    if (abort.signal.aborted) {
      progress.end();
      io.leave(ExitCode.interrupted);
    }
    abort.abort();
  });
  try {
    const outcomes: TaskOutcome<Result>[] = [];
    for (const tasks of groups) {
      const act = (task: Task<Result>) => runTask(task, abort.signal, progress);
      outcomes.push(...(await atMost(options.parallel, tasks, act)));
    }
    progress.end();
    ended(outcomes);
    return report(outcomes, performance.now() - began, io, options);
  } finally {
    release();
    progress.end();
  }
}

async function runTask<Result>(
  task: Task<Result>,
  signal: AbortSignal,
  progress: TaskProgress,
): Promise<TaskOutcome<Result>> {
  if (signal.aborted) return { status: 'interrupted', task };
  const began = performance.now();
  progress.begun(task);
  try {
    const result = await task.act(signal, (text) => progress.told(task, text));
    const milliseconds = performance.now() - began;
    progress.done(task, task.says(result), milliseconds);
    return { status: 'done', task, result, milliseconds };
  } catch (error) {
    if (signal.aborted) {
      progress.interrupted(task);
      return { status: 'interrupted', task };
    }
    progress.failed(task, messageOf(error));
    return { status: 'failed', task, error, milliseconds: performance.now() - began };
  }
}

function report(
  outcomes: readonly TaskOutcome<unknown>[],
  milliseconds: number,
  io: CommandIo,
  { quiet, noColor }: Appearance,
): ExitCode {
  const failed = outcomes.filter((outcome) => outcome.status === 'failed');
  const undone = outcomes.filter((outcome) => outcome.status === 'interrupted');
  const [only] = failed;
  if (outcomes.length === 1 && only) throw only.error;
  const style = styleFor(io.stderr, io.environment, noColor);
  const counts = `${outcomes.length - failed.length - undone.length} of ${outcomes.length} done in ${formatDuration(milliseconds)}`;
  const lines = [
    ...(failed.length > 0 ? [style('red', `Failed: ${counts}`)] : []),
    ...failed.flatMap(failureLines),
    ...(undone.length > 0 ? [style('red', 'Interrupted:')] : []),
    ...undone.map(({ task }) => `  - ${task.undone}`),
  ];
  if (lines.length > 0) io.stderr.write(`${lines.join('\n')}\n`);
  else if (!quiet && outcomes.length > 1) io.stderr.write(`${style('bold', `Done: ${counts}.`)}\n`);
  if (undone.length > 0) return ExitCode.interrupted;
  return failed.length > 0 ? ExitCode.failed : ExitCode.done;
}

function failureLines({
  task,
  error,
}: Extract<TaskOutcome<unknown>, { status: 'failed' }>): readonly string[] {
  const hint = error instanceof DockerMapError ? error.hint : undefined;
  const text = [messageOf(error), ...(hint === undefined ? [] : [hint])].join('\n');
  return [`  ✖ ${labelOf(task)}: ${text.trimEnd().replaceAll('\n', '\n    ')}`];
}
