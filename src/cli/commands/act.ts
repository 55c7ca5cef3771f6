/** The commands that change something: plan the action, carry the plan out, show how it goes. */
import type { Action } from '../../plan/plan.js';
import type { RunCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { runInterruptibly } from '../interruptible-run.js';
import { styleFor } from '../output/style.js';
import { chooseProgress } from '../progress/choose-progress.js';
import { failureReport, successReport } from '../progress/report.js';
import { withClient } from '../with-client.js';
import { actionOptions } from './request.js';

export function actCommand(action: Action): RunCommand {
  return (invocation, io) =>
    withClient(invocation, io, async (client) => {
      const { words, literalWords, options } = invocation;
      const names = [...words, ...literalWords];
      const plan = await client.plan(action, names, actionOptions(action, names, options));
      const style = styleFor(io.stderr, io.environment, options.noColor);
      const progress = chooseProgress(plan.steps.length, io, options.quiet, style);
      const run = (signal: AbortSignal) =>
        client.run(plan, { signal, onEvent: (event) => progress.show(event) });
      const result = await runInterruptibly(run, progress, io);
      if (result.outcomes.every(({ status }) => status === 'done')) {
        if (!options.quiet) io.stderr.write(successReport(result, style));
        return ExitCode.done;
      }
      io.stderr.write(failureReport(result, style));
      return result.interrupted ? ExitCode.interrupted : ExitCode.failed;
    });
}
