/** `plan --out FILE`: the plan goes to a file too. Where that cannot be, nothing is asked of the engine. */
import { resolve } from 'node:path';
import type { Plan } from '../../plan/plan.js';
import type { SavedPlan } from '../../plan/saved/saved-plan.js';
import type { Invocation } from '../command.js';
import type { CommandIo } from '../command-io.js';
import { refuseToOverwrite, writeSavedPlan } from '../saved-plan-file.js';

export async function savePlan(
  file: string,
  make: () => Promise<SavedPlan>,
  { program, options }: Invocation,
  io: CommandIo,
): Promise<Plan> {
  const path = resolve(io.folder, file);
  await refuseToOverwrite(path);
  const saved = await make();
  await writeSavedPlan(path, saved);
  if (!options.quiet) {
    io.stderr.write(
      `Saved to ${file}; \`${program} apply ${file}\` carries it out.\n` +
        'The file holds values of environment variables: keep it as you keep those.\n',
    );
  }
  return saved.plan;
}
