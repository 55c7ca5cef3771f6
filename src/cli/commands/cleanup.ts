/** `cleanup`: shows which containers and images nobody needs, asks, and removes them. */
import type { ImageSummary } from '../../engine/answer/image.js';
import type { Engine } from '../../engine/engine.js';
import { cleanupJson } from '../cleanup/cleanup-json.js';
import { type CleanupPlan, planCleanup } from '../cleanup/cleanup-plan.js';
import { amountOf, cleanupText, imageName, isEmpty } from '../cleanup/cleanup-text.js';
import type { Invocation, RunCommand } from '../command.js';
import type { CommandIo } from '../command-io.js';
import { ExitCode } from '../exit-code.js';
import { jsonText } from '../output/json.js';
import { Prompt } from '../prompt.js';
import { runTasks } from '../tasks/run-tasks.js';
import type { Task, TaskOutcome } from '../tasks/task.js';
import { UsageError } from '../usage-error.js';
import { withEngine } from '../with-client.js';

const PARALLEL = 8;

export const cleanupCommand: RunCommand = async (invocation, io) => {
  const { options } = invocation;
  refuseUseless(invocation);
  return withEngine(invocation, io, async ({ engine }) => {
    const plan = await planCleanup(engine, options);
    const tellJson = (outcomes?: readonly TaskOutcome<void>[]) => {
      if (options.json) io.stdout.write(jsonText(cleanupJson(plan, outcomes)));
    };
    if (!options.json) io.stdout.write(cleanupText(plan, Date.now()));
    if (isEmpty(plan) || !(options.yes || (await isWanted(plan, invocation, io)))) {
      tellJson();
      return ExitCode.done;
    }
    const groups = [
      plan.containers.map(({ id, name }) => containerTask(engine, id, name)),
      ...plan.images.map((group) => group.map((image) => imageTask(engine, image))),
    ];
    return runTasks(groups, io, { ...options, parallel: options.parallel ?? PARALLEL }, tellJson);
  });
};

function refuseUseless({ options: { keepTags, old, containers, images } }: Invocation): void {
  if (keepTags.length > 0 && !old) {
    throw new UsageError(
      '--keep-tag means something with --old only',
      'Images with names stay without --old.',
    );
  }
  if (old && containers && !images) {
    throw new UsageError('--old is about images, and --containers leaves them alone', 'Give one of the two.');
  }
}

/** `false`, with a word on it, where there is nobody to ask. */
async function isWanted(plan: CleanupPlan, { options }: Invocation, io: CommandIo): Promise<boolean> {
  const prompt = new Prompt(io);
  try {
    const answer =
      prompt.isTerminal && !options.json
        ? await prompt.question(`Remove ${amountOf(plan)}? [y/N] `)
        : undefined;
    if (/^y(?:es)?$/i.test(answer?.trim() ?? '')) return true;
    const rest = answer === undefined ? ': give --yes' : '';
    io.stderr.write(`${answer === null ? '\n' : ''}Nothing removed${rest}.\n`);
    return false;
  } finally {
    await prompt.close();
  }
}

function containerTask(engine: Engine, id: string, name: string): Task<void> {
  return {
    ...{ subject: `container ${name}`, doing: 'removing', done: '- removed' },
    undone: `container ${name} was not removed`,
    act: async (signal) => {
      await engine.containers.remove(id, {}, { signal });
    },
    says: () => '',
  };
}

function imageTask(engine: Engine, image: ImageSummary): Task<void> {
  const name = imageName(image);
  return {
    ...{ subject: `image ${name}`, doing: 'removing', done: '- removed' },
    undone: `image ${name} was not removed`,
    act: async (signal) => {
      // One with several names goes name by name.
      for (const reference of image.references.length > 1 ? image.references : [])
        await engine.images.remove(reference, { keepAncestors: true }, { signal });
      await engine.images.remove(image.id, { keepAncestors: true }, { signal });
    },
    says: () => '',
  };
}
