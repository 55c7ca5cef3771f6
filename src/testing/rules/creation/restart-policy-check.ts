/** What engines refuse in a restart policy. */
import { type Fields, optionalNumberAt, optionalTextAt } from '../../../engine/answer/read.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';

const POLICIES = ['', 'no', 'always', 'unless-stopped', 'on-failure'];

/** @param policy `HostConfig.RestartPolicy`. @throws Refusal 400 */
export function checkRestartPolicy(state: EngineState, policy: Fields): void {
  const name = optionalTextAt(policy, 'Name') ?? '';
  const count = optionalNumberAt(policy, 'MaximumRetryCount') ?? 0;
  const problem = isNewer(state) ? newerProblem(name, count) : olderProblem(name, count);
  if (problem !== undefined) throw new Refusal(400, problem);
}

function newerProblem(name: string, count: number): string | undefined {
  const problem = 'invalid restart policy: ';
  if (!POLICIES.includes(name))
    return `${problem}unknown policy '${name}'; use one of 'no', 'always', 'on-failure', or 'unless-stopped'`;
  if (count !== 0 && name !== 'on-failure')
    return `${problem}maximum retry count can only be used with 'on-failure'`;
  return count < 0 ? `${problem}maximum retry count cannot be negative` : undefined;
}

function olderProblem(name: string, count: number): string | undefined {
  if (!POLICIES.includes(name)) return `invalid restart policy '${name}'`;
  if (count !== 0 && name !== 'on-failure' && name !== '')
    return `maximum retry count cannot be used with restart policy '${name}'`;
  return count < 0 ? 'maximum retry count cannot be negative' : undefined;
}
