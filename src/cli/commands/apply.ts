/** `apply`: carries out a plan that was saved. Looks for no map. */
import { resolve } from 'node:path';
import { MappingDockerClient } from '../../client/mapping-docker-client.js';
import type { Invocation, RunCommand } from '../command.js';
import { openEngine } from '../open-engine.js';
import { styleFor } from '../output/style.js';
import { readSavedPlanFile } from '../saved-plan-file.js';
import { UsageError } from '../usage-error.js';
import { carryOut } from './carry-out.js';

export const applyCommand: RunCommand = async (invocation, io) => {
  const { options } = invocation;
  const saved = await readSavedPlanFile(resolve(io.folder, fileOf(invocation)));
  const wrapper = openEngine(options, io.environment);
  try {
    const client = new MappingDockerClient([], wrapper, { parallel: options.parallel });
    const style = styleFor(io.stderr, io.environment, options.noColor);
    const start = (runOptions: Parameters<typeof client.apply>[1]) => client.apply(saved, runOptions);
    return await carryOut(saved.plan, start, io, { quiet: options.quiet, style });
  } finally {
    wrapper.close();
  }
};

function fileOf({ program, words, literalWords }: Invocation): string {
  const [file, ...more] = [...words, ...literalWords];
  if (file !== undefined && more.length === 0) return file;
  throw new UsageError(
    file === undefined ? '"apply" was given no file' : '"apply" takes one file',
    `\`${program} plan --out FILE\` saves a plan.`,
  );
}
