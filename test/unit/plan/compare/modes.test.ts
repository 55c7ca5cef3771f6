/** How a field is compared: by default, by the action, by the configuration. */
import { expect, test } from 'vitest';
import { differences } from './compared.js';

const made = { host_config: { dns: ['1.1.1.1', '8.8.8.8'], cap_add: ['A', 'B'] } };
const turned = { host_config: { dns: ['8.8.8.8', '1.1.1.1'], cap_add: ['B', 'A'] } };
const fewer = { host_config: { dns: ['8.8.8.8'], cap_add: ['A'] } };

test.each([
  ['the order of name servers counts, that of capabilities does not', turned, {}, {}, ['dns']],
  ['as a set', turned, {}, { dns: 'set' }, []],
  ['exactly', turned, {}, { '*': 'exact' }, ['dns', 'cap_add']],
  ['one field is ignored', fewer, {}, { dns: 'ignore' }, ['cap_add']],
  ['all but one are ignored', fewer, {}, { '*': 'ignore', dns: 'exact' }, ['dns']],
  ['the configuration comes before the action', turned, { dns: 'ignore' }, { dns: 'exact' }, []],
  ['a name comes before all', turned, { '*': 'exact' }, { dns: 'set' }, ['cap_add']],
] as const)('%s', (_, declared, compare, modes, fields) => {
  const lines = differences({ declared: { ...declared, compare }, made, modes });
  expect(lines.map((line) => line.split(':', 1)[0])).toEqual(fields);
});

test('at least: what is declared is there', () => {
  const modes = { '*': 'at-least' } as const;
  expect(differences({ declared: fewer, made, modes, foreign: true })).toEqual([]);
  expect(differences({ declared: made, made: fewer, modes, foreign: true })).toEqual([
    'dns: (none) -> 1.1.1.1',
    'cap_add: (none) -> B',
  ]);
});

test('what differs in its order alone is shown as a whole', () => {
  expect(differences({ declared: turned, made })).toEqual(['dns: 1.1.1.1, 8.8.8.8 -> 8.8.8.8, 1.1.1.1']);
});
