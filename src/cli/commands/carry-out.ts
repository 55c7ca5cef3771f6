/** Carries a plan out, and shows how it goes and how it ended. */
import type { Plan } from '../../plan/plan.js';
import { DockerLogins } from '../../registry/docker-logins.js';
import type { RunResult } from '../../run/event.js';
import type { RunOptions } from '../../run/run-plan.js';
import type { CommandIo } from '../command-io.js';
import { ExitCode } from '../exit-code.js';
import { runInterruptibly } from '../interruptible-run.js';
import type { Style } from '../output/style.js';
import { chooseProgress } from '../progress/choose-progress.js';
import { failureReport, successReport } from '../progress/report.js';

interface Appearance {
  readonly quiet: boolean;
  readonly style: Style;
  /** Gets the result before the report is written. */
  readonly ended?: ((result: RunResult) => Promise<void>) | undefined;
}

export async function carryOut(
  plan: Plan,
  start: (options: RunOptions) => Promise<RunResult>,
  io: CommandIo,
  { quiet, style, ended }: Appearance,
): Promise<ExitCode> {
  const progress = chooseProgress(plan.steps.length, io, quiet, style);
  const credentials = new DockerLogins({ environment: io.environment });
  const run = (signal: AbortSignal) =>
    start({ signal, credentials, onEvent: (event) => progress.show(event) });
  const result = await runInterruptibly(run, progress, io);
  await ended?.(result);
  if (result.outcomes.every(({ status }) => status === 'done')) {
    if (!quiet) io.stderr.write(successReport(result, style));
    return ExitCode.done;
  }
  const { failedBuildPlaces } = await import('../progress/build/failed-builds.js');
  const places = await failedBuildPlaces(result, io.folder);
  io.stderr.write(failureReport(result, style, quiet, places));
  return result.interrupted ? ExitCode.interrupted : ExitCode.failed;
}
