/** Each option by itself, on a real engine: no difference to what was declared, and one to anything else. */
import { expect, it } from 'vitest';
import { cases } from './cases.js';
import { type Compared, differencesOf, withContainer } from './support.js';

it.each(cases.map((each, number) => [each.field, number, each] as const))(
  '%s (%i): is equal to itself, and differs where it is changed or left out',
  (_, __, { field, along = [], before, after, without = {} }) =>
    withContainer(before, async (compare) => {
      expect(differencesOf(await compare(before))).toEqual([]);
      expect(fieldsOf(await compare(after))).toEqual([...along, field]);
      expect(fieldsOf(await compare(without))).toEqual([...along, field]);
    }),
);

function fieldsOf(compared: Compared): readonly string[] {
  return compared.filter(({ equal }) => !equal).map((each) => each.field);
}
