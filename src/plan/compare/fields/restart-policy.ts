/** The restart policy, changed in place; where none is declared, there is to be none. */
import { fieldsOf, isFields, optionalNumberAt, optionalTextAt } from '../../../engine/answer/read.js';
import type { Remedy } from '../comparison.js';
import { type FieldRule, plain, replacement } from '../rule.js';
import { single } from '../value.js';
import { changed } from './limit.js';

interface Policy {
  readonly name: string;
  readonly retries: number;
}

const restartPolicy: FieldRule = {
  ...plain({
    name: 'restart_policy',
    field: 'RestartPolicy',
    mode: 'exact',
    read: (value) => single(policyText(policyOf(value))),
    fallback: single('no'),
  }),
  remedy: ({ declared, observed }): Remedy => {
    const { name, retries } = policyOf(declared['RestartPolicy']);
    // Engines refuse a restart policy where a container is removed as soon as it ends.
    if (observed['AutoRemove'] === true && name !== 'no') return replacement;
    return changed({ RestartPolicy: { Name: name, MaximumRetryCount: retries } });
  },
};

export const restartPolicyRules: readonly FieldRule[] = [restartPolicy];

function policyOf(value: unknown): Policy {
  const fields = isFields(value) ? fieldsOf(value, 'RestartPolicy') : {};
  const name = optionalTextAt(fields, 'Name') || 'no';
  return { name, retries: name === 'on-failure' ? (optionalNumberAt(fields, 'MaximumRetryCount') ?? 0) : 0 };
}

function policyText({ name, retries }: Policy): string {
  return retries > 0 ? `${name}:${retries}` : name;
}
