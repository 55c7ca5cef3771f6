/** Limits, logging and restarting in the SDK's forms. */
import type { Json } from '../../engine/payload.js';
import { type Fields, OptionValueError } from './option.js';
import { integer, isList, mapping, readMember, text, textMapping, within } from './read.js';

export function ulimits(value: Json): readonly Fields[] {
  return (isList(value) ? value : [value]).map((entry) => ulimit(mapping(entry)));
}

function ulimit(entry: Fields): Fields {
  const name = readMember(entry, 'name', text);
  const soft = readMember(entry, 'soft', integer);
  const hard = readMember(entry, 'hard', integer);
  if (name === undefined) throw new OptionValueError('must have a name in each limit');
  return {
    Name: name,
    ...(soft !== undefined && { Soft: soft }),
    ...(hard !== undefined && { Hard: hard }),
  };
}

export function logConfig(value: Json): Fields {
  const declared = mapping(value);
  const type = readMember(declared, 'type', text);
  return {
    ...(type !== undefined && { Type: type }),
    Config: readMember(declared, 'config', textMapping) ?? {},
  };
}

/** No name is `no`. */
const restartPolicies: ReadonlySet<string> = new Set(['', 'no', 'on-failure', 'always', 'unless-stopped']);

export function restartPolicy(value: Json): Fields {
  const policy = mapping(value);
  const { Name: name = null, MaximumRetryCount: retries = 0, ...rest } = policy;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) {
    throw new OptionValueError(`has '${unknown}'; its members are Name and MaximumRetryCount`);
  }
  within('Name', () => checkPolicyName(text(name ?? '')));
  const count = within('MaximumRetryCount', () => integer(retries));
  return 'MaximumRetryCount' in policy ? { ...policy, MaximumRetryCount: count } : policy;
}

function checkPolicyName(name: string): void {
  if (restartPolicies.has(name)) return;
  throw new OptionValueError('must be no, on-failure, always or unless-stopped');
}
