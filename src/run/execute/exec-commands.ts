/**
 * Runs commands in a running container, one after the other. Promise: one that ends within a second must end with 0;
 * one that goes on is left running.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { ExecItem } from '../../landscape/landscape.js';
import { commandText } from '../../plan/compare/command-text.js';
import type { ExecCommands } from '../../plan/step.js';
import { Timers } from '../watch/timers.js';
import { ExecOutput } from './exec-output.js';
import { type Execution, withoutSlot } from './execution.js';

/** Milliseconds. */
const watchedFor = 1000;

export async function execCommands(step: ExecCommands, execution: Execution): Promise<boolean> {
  for (const item of step.commands) {
    execution.onProgress(commandText(item.command));
    await run(step.target, item, execution);
  }
  return step.commands.length > 0;
}

/** @throws DockerMapError `exec-failed`; EngineError */
async function run(container: string, item: ExecItem, execution: Execution): Promise<void> {
  const { engine, events } = execution;
  const id = await engine.containers.exec(container, item);
  const listening = await events.listen(
    ({ action, attributes }) => action.startsWith('exec_') && attributes['execID'] === id,
  );
  const output = new ExecOutput(engine, id);
  const timers = new Timers(undefined);
  try {
    const exitCode = await withoutSlot(execution, () =>
      exitCodeInTime(id, execution, output, timers, () => listening.bell.next()),
    );
    if (exitCode !== undefined && exitCode !== 0) throw failed(container, item, exitCode, output.text);
  } finally {
    output.stop();
    timers.end();
    listening.end();
  }
}

/** Nothing where it goes on. An engine that is busy may take its time to start it: that does not count. */
async function exitCodeInTime(
  id: string,
  { engine }: Execution,
  output: ExecOutput,
  timers: Timers,
  nextEvent: () => Promise<void>,
): Promise<number | undefined> {
  // Children of a command may hold its output open when it has ended; and an end is noted a moment after the output's.
  let quiet: Promise<unknown> | undefined = output.ended.then(() => {
    quiet = undefined;
  });
  for (let over = timers.after(watchedFor); ; ) {
    const event = nextEvent();
    const reason = await Promise.race([event, over, ...(quiet ? [quiet] : [])]);
    const { running, pid, exitCode } = await engine.containers.inspectExec(id);
    if (exitCode !== null) return exitCode;
    if (!running && output.broken) throw output.broken;
    if (reason !== 'over') continue;
    if (running && pid !== 0) return undefined;
    over = timers.after(watchedFor);
  }
}

function failed(container: string, { command }: ExecItem, exitCode: number, output: string): DockerMapError {
  const words = output.trim() === '' ? 'it wrote nothing' : output.trim();
  return new DockerMapError(
    'exec-failed',
    `The command ${commandText(command)} in container ${container} ended with ${exitCode}: ${words}`,
    {
      hint: 'Mend the command. `update` runs it again where its policy is `restart`; otherwise only a new container gets it (`--force-update`).',
    },
  );
}
