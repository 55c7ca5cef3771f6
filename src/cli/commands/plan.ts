/** `plan`: what an action would do, without doing it. */

import type { Action, Plan } from '../../plan/plan.js';
import { planSummary, planText } from '../../plan/plan-text.js';
import type { Invocation, RunCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { type Style, signColour, styleFor } from '../output/style.js';
import { withClient } from '../with-client.js';
import { actionOptions } from './request.js';

const ACTIONS: ReadonlyMap<string, Action> = new Map([
  ['up', 'startup'],
  ['down', 'shutdown'],
  ['startup', 'startup'],
  ['shutdown', 'shutdown'],
  ['create', 'create'],
  ['start', 'start'],
  ['stop', 'stop'],
  ['restart', 'restart'],
  ['remove', 'remove'],
]);

export const planCommand: RunCommand = (invocation, io) =>
  withClient(invocation, io, async (client) => {
    const { action, names } = planRequest(invocation);
    const { options } = invocation;
    const plan = await client.plan(action, names, actionOptions(action, names, options));
    if (options.json) io.stdout.write(`${JSON.stringify(plan, null, 2)}\n`);
    else io.stdout.write(readablePlan(plan, styleFor(io.stdout, io.environment, options.noColor)));
    return ExitCode.done;
  });

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
