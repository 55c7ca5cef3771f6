/** `plan`: what an action would do, without doing it. */
import type { MappingDockerClient } from '../../client/mapping-docker-client.js';
import { nearest } from '../../common/suggest.js';
import type { Action, Plan } from '../../plan/plan.js';
import { PlanError } from '../../plan/plan-error.js';
import { planSummary, planText } from '../../plan/plan-text.js';
import type { Invocation, RunCommand } from '../command.js';
import type { CommandIo } from '../command-io.js';
import { ExitCode } from '../exit-code.js';
import { type Style, signColour, styleFor } from '../output/style.js';
import { withClient } from '../with-client.js';
import { withBuildOverrides } from './build-overrides.js';
import { actionOptions } from './request.js';

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['up', 'startup'],
  ['update', 'update'],
  ['down', 'shutdown'],
  ['startup', 'startup'],
  ['shutdown', 'shutdown'],
  ['create', 'create'],
  ['start', 'start'],
  ['stop', 'stop'],
  ['restart', 'restart'],
  ['remove', 'remove'],
  ['build', 'build'],
  ['pull', 'pull'],
  ['signal', 'signal'],
]);

export const planCommand: RunCommand = async (invocation, io) => {
  const { action, names } = planRequest(invocation);
  const { options } = invocation;
  if (action === 'signal') {
    const { checkSignalRequest } = await import('./signal-request.js');
    checkSignalRequest(names, options);
  }
  return withClient(invocation, io, async (client) => {
    const plan = await makePlan(client, invocation, io).catch((error: unknown) => {
      throw meaningAction(error, invocation);
    });
    if (options.json) io.stdout.write(`${JSON.stringify(plan, null, 2)}\n`);
    else io.stdout.write(readablePlan(plan, styleFor(io.stdout, io.environment, options.noColor)));
    return options.exitCode && plan.steps.length > 0 ? ExitCode.differs : ExitCode.done;
  });
};

/** A word that means nothing may have been meant as an action. */
function meaningAction(error: unknown, { words, program }: Invocation): unknown {
  const [first = ''] = words;
  const near = nearest(first, ACTIONS.keys());
  const known = error instanceof PlanError && error.message === `Nothing is called '${first}'`;
  if (!known || near === undefined) return error;
  const others = error.hint?.startsWith('Did you mean') === true ? ` ${error.hint}` : '';
  return new PlanError(error.code, error.message, {
    hint: `Did you mean \`${program} plan ${near}\`?${others}`,
  });
}

async function makePlan(client: MappingDockerClient, invocation: Invocation, io: CommandIo): Promise<Plan> {
  const { action, names } = planRequest(invocation);
  const { options } = invocation;
  const wanted = actionOptions(action, names, options);
  if (options.out === undefined) {
    return withBuildOverrides(await client.plan(action, names, wanted), options);
  }
  const { savePlan } = await import('./save-plan.js');
  const make = async () => {
    const saved = await client.savedPlan(action, names, wanted);
    return { ...saved, plan: withBuildOverrides(saved.plan, options) };
  };
  return savePlan(options.out, make, invocation, io);
}

/** The first word is the action where it is one; after `--` every word is a name. */
export function planRequest({ words, literalWords }: Pick<Invocation, 'words' | 'literalWords'>): {
  action: Action;
  names: readonly string[];
} {
  const [first, ...rest] = words;
  const action = first === undefined ? undefined : ACTIONS.get(first);
  return action === undefined
    ? { action: 'startup', names: [...words, ...literalWords] }
    : { action, names: [...rest, ...literalWords] };
}

/** Steps, notes and summary, a line each. */
export function readablePlan(plan: Plan, style: Style): string {
  const steps = planText(plan)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => colouredLine(line, style));
  const lines = [...steps, style('bold', planSummary(plan))];
  return lines.map((line) => `${line}\n`).join('');
}

function colouredLine(line: string, style: Style): string {
  const colour = signColour(line.charAt(0));
  return colour === null ? line : style(colour, line);
}
