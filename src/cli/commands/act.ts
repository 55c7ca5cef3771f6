/** The commands that change something: plan the action, carry the plan out if there is anything to do. */
import type { MappingDockerClient } from '../../client/mapping-docker-client.js';
import type { Action } from '../../plan/plan.js';
import { planSummary } from '../../plan/plan-text.js';
import type { RunResult } from '../../run/event.js';
import type { Invocation, RunCommand } from '../command.js';
import type { CommandIo } from '../command-io.js';
import { ExitCode } from '../exit-code.js';
import { noteLine } from '../output/note-line.js';
import { styleFor } from '../output/style.js';
import { withClient } from '../with-client.js';
import { withBuildOverrides } from './build-overrides.js';
import { actionOptions } from './request.js';

export function actCommand(action: Action): RunCommand {
  return (invocation, io) => withClient(invocation, io, (client) => act(action, client, invocation, io));
}

/** @param ended gets the result before the report is written; nothing where there was nothing to do */
export async function act(
  action: Action,
  client: MappingDockerClient,
  { words, literalWords, options }: Invocation,
  io: CommandIo,
  ended: (result?: RunResult) => Promise<void> = async () => {},
): Promise<ExitCode> {
  const names = [...words, ...literalWords];
  const planned = await client.plan(action, names, actionOptions(action, names, options));
  const plan = withBuildOverrides(planned, options);
  const style = styleFor(io.stderr, io.environment, options.noColor);
  if (plan.steps.length > 0) {
    const { carryOut } = await import('./carry-out.js');
    const start: Parameters<typeof carryOut>[1] = (runOptions) => client.run(plan, runOptions);
    return carryOut(plan, start, io, { quiet: options.quiet, style, ended });
  }
  await ended();
  if (!options.quiet) {
    const lines = [...plan.notes.map(noteLine), style('bold', planSummary(plan))];
    io.stderr.write(lines.map((line) => `${line}\n`).join(''));
  }
  return ExitCode.done;
}
