/** Limits, logging and restarting in the SDK's forms. */
import type { Json } from '../../engine/payload.js';
import { type Fields, OptionValueError } from './option.js';
import { integer, isList, mapping, member, text, textMapping } from './read.js';

export function ulimits(value: Json): readonly Fields[] {
  return (isList(value) ? value : [value]).map((entry) => ulimit(mapping(entry)));
}

function ulimit(entry: Fields): Fields {
  const name = member(entry, 'name');
  const soft = member(entry, 'soft');
  const hard = member(entry, 'hard');
  if (name === undefined) throw new OptionValueError('must have a name in each limit');
  return {
    Name: text(name),
    ...(soft !== undefined && { Soft: integer(soft) }),
    ...(hard !== undefined && { Hard: integer(hard) }),
  };
}

export function logConfig(value: Json): Fields {
  const declared = mapping(value);
  const type = member(declared, 'type');
  return {
    ...(type !== undefined && { Type: text(type) }),
    Config: textMapping(member(declared, 'config') ?? {}),
  };
}

export function restartPolicy(value: Json): Fields {
  const policy = mapping(value);
  const { Name: name = null, MaximumRetryCount: retries = 0, ...rest } = policy;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) {
    throw new OptionValueError(`has '${unknown}'; its members are Name and MaximumRetryCount`);
  }
  text(name ?? '');
  integer(retries);
  return policy;
}
