/** The host name that docker-map makes up, beside the one that the engine makes up. */
import { expect, test } from 'vitest';
import { compared } from './compared.js';

const ofEngine = { configuration: { Hostname: 'id of main.a' } };

function fieldsOf(given: Parameters<typeof compared>[0]): readonly string[] {
  return compared(given).flatMap(({ field, equal }) => (equal ? [] : [field]));
}

test('neither was declared: no difference in a container made by hand', () => {
  expect(fieldsOf({ declared: {}, foreign: true, changes: ofEngine })).toEqual([]);
});

test('a declared one is looked for there as well', () => {
  const declared = { create_options: { hostname: 'other' } };
  expect(fieldsOf({ declared, foreign: true, changes: ofEngine })).toEqual(['hostname']);
});

test('one that somebody gave by hand is another one', () => {
  const changes = { configuration: { Hostname: 'by-hand' } };
  expect(fieldsOf({ declared: {}, foreign: true, changes })).toEqual(['hostname']);
});
