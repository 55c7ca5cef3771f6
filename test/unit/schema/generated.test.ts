/** What is made from the tables of properties is up to date; `npm run generate` makes it so. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { generatedFiles } from '../../../script/lib/generate/generated-files.js';
import { inCode } from '../../../script/lib/generate/in-code.js';
import { literal } from '../../../script/lib/generate/markdown.js';
import { fillRegions } from '../../../script/lib/generate/regions.js';
import { optionTables } from '../../../src/schema/value-types/options.js';
import { valueTypes } from '../../../src/schema/value-types.js';
import { projectFolder } from '../../support/documents.js';
import { declarationOf, settings } from './settings.js';

const read = (path: string) => readFileSync(join(projectFolder, path), 'utf8');

test.each(generatedFiles(read))('$path', ({ path, content }) => {
  expect(read(path) === content, `${path} is out of date: npm run generate`).toBe(true);
});

describe('the TypeScript examples', () => {
  const own = settings.filter(({ property }) => !(property.type in optionTables));

  test.each(own)('of $called mean the same', ({ property, content, found }) => {
    for (const { written, value } of valueTypes[property.type].forms) {
      // A literal of our kind is YAML as well.
      const typescript: unknown = parse(literal(inCode(parse(written))));
      expect(found(declarationOf(content({ [property.name]: typescript }), 'any'))).toEqual(value);
    }
  });
});

describe('regions', () => {
  const text = '<!-- generated: one -->\nold\n<!-- end -->\nkept\n';

  test('are filled, and the rest is kept', () => {
    const filled = '<!-- generated: one -->\n\nnew\n\n<!-- end -->\nkept\n';
    expect(fillRegions(text, new Map([['one', 'new']]))).toBe(filled);
    expect(fillRegions(filled, new Map([['one', 'new']]))).toBe(filled);
  });

  test('and contents belong together', () => {
    expect(() => fillRegions(text, new Map())).toThrow("nothing is generated for 'one'");
    expect(() => fillRegions('', new Map([['two', 'x']]))).toThrow('no place for two');
  });
});
