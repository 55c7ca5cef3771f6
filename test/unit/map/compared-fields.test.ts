/** What `compare` takes are the fields that are compared. */
import { expect, test } from 'vitest';
import { createOptions } from '../../../src/landscape/options/create-options.js';
import { hostConfigOptions } from '../../../src/landscape/options/host-config-options.js';
import { comparedFields } from '../../../src/map/compared-fields.js';
import { rules } from '../../../src/plan/compare/rules.js';

/** Options that no rule is written for are compared by the same names. */
const covered = new Set(rules.flatMap(({ fields }) => fields));
const others = Object.entries({ ...createOptions, ...hostConfigOptions })
  .filter(([, { field }]) => !covered.has(field))
  .map(([name]) => name);

test('those that there is a rule for, networks, and all other options', () => {
  const compared = new Set([...rules.map(({ name }) => name), 'networks', ...others]);
  expect([...comparedFields].sort()).toEqual([...compared].sort());
});

test('each once', () => {
  expect(new Set(comparedFields).size).toBe(comparedFields.length);
});
