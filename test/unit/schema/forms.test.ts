/** The tables tell the truth: each property takes the forms of its type, with the meaning that is stated. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { valueTypes } from '../../../src/schema/value-types.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { declarationOf, settings } from './settings.js';

describe.each(settings)('$called', ({ property, content, found }) => {
  test.each(valueTypes[property.type].forms)('takes $written', ({ written, value }) => {
    for (const name of [property.name, ...(property.synonyms ?? [])]) {
      expect(found(declarationOf(content({ [name]: parse(written) })))).toEqual(value);
    }
  });
});

test('the name of a map', () => {
  for (const { written, value } of valueTypes.mapName.forms) {
    expect(loadMap(`name: ${written}\nweb: {}\n`).name).toBe(value);
  }
});
