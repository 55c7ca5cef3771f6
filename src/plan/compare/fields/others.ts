/**
 * Everything else that is declared, or once was: fields that no rule of its own is written for, those of engines to come
 * among them. They are compared as they are, but for what is empty.
 */
import { createOptions } from '../../../landscape/options/create-options.js';
import { hostConfigOptions } from '../../../landscape/options/host-config-options.js';
import { jsonValue } from '../normalise/json.js';
import { type FieldRule, plain } from '../rule.js';
import { rules } from '../rules.js';
import type { Subject } from '../subject.js';

/** What is attached when a container is started by hand, and how large its terminal is: of no consequence here. */
const ofNoConsequence = ['AttachStdin', 'AttachStdout', 'AttachStderr', 'StdinOnce', 'ConsoleSize'];

const covered: ReadonlySet<string> = new Set([...rules.flatMap(({ fields }) => fields), ...ofNoConsequence]);

const optionNames: ReadonlyMap<string, string> = new Map(
  [...Object.entries(createOptions), ...Object.entries(hostConfigOptions)].map(([name, { field }]) => [
    field,
    name,
  ]),
);

export function otherRules({ declared, onceDeclared }: Subject): readonly FieldRule[] {
  const fields = new Set([...Object.keys(declared), ...onceDeclared]);
  return [...fields]
    .filter((field) => !covered.has(field))
    .sort()
    .map(otherRule);
}

function otherRule(field: string): FieldRule {
  const name = optionNames.get(field) ?? snakeCase(field);
  const rule = plain({ name, field, mode: 'exact', read: jsonValue, fallback: 'engine' });
  return { ...rule, mayBeDropped: true };
}

/** `MaskedPaths` is `masked_paths`. */
function snakeCase(field: string): string {
  return field
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();
}
