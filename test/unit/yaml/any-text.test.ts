/** Whatever the text, the answer is a map or an error that says where. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MapError } from '../../../src/map/map-error.js';
import { loadMap } from '../../../src/yaml/load-map.js';

const manual = readFileSync(new URL('../../fixtures/manual-3.9.1.yaml', import.meta.url), 'utf8');

/** Loads a text; every problem must have a place within it. */
function loadAny(text: string): void {
  try {
    loadMap(text, 'main');
  } catch (error) {
    if (!(error instanceof MapError)) throw error;
    const lines = text.split(/\r\n|\n|\r/).length;
    for (const { location } of error.problems) {
      expect(location?.line).toBeGreaterThanOrEqual(1);
      expect(location?.line).toBeLessThanOrEqual(lines);
    }
  }
}

test("the manual's map with a piece replaced", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '',
      ':',
      '- ',
      '\n',
      '  ',
      '{',
      ']',
      '"',
      '*a',
      '&a ',
      '<<: ',
      '!path ',
      '? ',
      '|',
      '#',
      '%',
      '---\n',
    ),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.nat(manual.length), fc.nat(12), piece, (at, length, text) => {
      loadAny(manual.slice(0, at) + text + manual.slice(at + length));
    }),
    { numRuns: 300 },
  );
});

test('arbitrary text', () => {
  fc.assert(fc.property(fc.string(), loadAny), { numRuns: 300 });
});
