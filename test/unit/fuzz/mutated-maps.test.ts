/** Whatever becomes of a valid map, it is read, or refused with a place for every reason. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { LandscapeError } from '../../../src/landscape/landscape-error.js';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { evaluateMap } from '../../../src/map/evaluate/evaluate.js';
import { MapError } from '../../../src/map/map-error.js';
import type { Problem } from '../../../src/map/problem.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { locateProblems } from '../../../src/yaml/locate-problems.js';
import { mutatedFrom } from '../../support/mutations.js';
import { richMap } from '../../support/rich-map.js';

const manual = readFileSync(new URL('../../fixtures/manual-3.9.1.yaml', import.meta.url), 'utf8');
const bases = [richMap, parse(manual)];
const runs = { numRuns: 1000 };

/** The problems of the map, or of the landscape that it makes; none where there is a landscape. */
function problemsOf(make: () => ContainerMap): {
  readonly map?: ContainerMap;
  readonly problems: readonly Problem[];
} {
  let map: ContainerMap | undefined;
  try {
    map = make();
    resolveLandscape(evaluateMap(map.declaration));
    return { map, problems: [] };
  } catch (error) {
    if (!(error instanceof MapError || error instanceof LandscapeError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    return map === undefined ? { problems: error.problems } : { map, problems: error.problems };
  }
}

/** Without order: those of a text are in the order of its lines. */
function whatAndWhere(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, path }) => [code, ...path].join(' ')).toSorted();
}

describe('a map with changes at random', () => {
  test.each(bases)('is one itself, without them', (content) => {
    expect(problemsOf(() => new ContainerMap('main', content)).problems).toEqual([]);
  });

  test('as an object', () => {
    fc.assert(
      fc.property(mutatedFrom(bases), (content) => {
        const before = structuredClone(content);
        const { problems } = problemsOf(() => new ContainerMap('main', content));
        for (const { path, message } of problems) {
          expect(path.length).toBeGreaterThan(0);
          expect(message).not.toBe('');
        }
        expect(content).toEqual(before);
      }),
      runs,
    );
  });

  test('as a text', () => {
    fc.assert(
      fc.property(mutatedFrom(bases), (content) => {
        const text = stringify(content);
        const { map, problems } = problemsOf(() => loadMap(text, 'main'));
        const placed = map === undefined ? problems : locateProblems(map, problems);
        const lines = text.split('\n').length;
        for (const { location } of placed) {
          expect(location?.line).toBeGreaterThanOrEqual(1);
          expect(location?.line).toBeLessThanOrEqual(lines);
          expect(location?.column).toBeGreaterThanOrEqual(1);
        }
        expect(placed).toHaveLength(problems.length);
      }),
      runs,
    );
  });

  test('loaded from text, it is what the object is', () => {
    fc.assert(
      fc.property(mutatedFrom(bases), (content) => {
        const fromObject = problemsOf(() => new ContainerMap('main', content, { keys: 'snake_case' }));
        const fromText = problemsOf(() =>
          loadMap(stringify(content, { aliasDuplicateObjects: false }), 'main'),
        );
        expect(fromText.map?.asObject()).toEqual(fromObject.map?.asObject());
        expect(whatAndWhere(fromText.problems)).toEqual(whatAndWhere(fromObject.problems));
      }),
      runs,
    );
  });
});

test('random bytes are a map, or refused with a place or as no text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        loadMap(bytes, 'main');
      } catch (error) {
        if (error instanceof MapError)
          expect(error.problems.every(({ location }) => location !== undefined)).toBe(true);
        else expect(error).toMatchObject({ code: 'file-unreadable' });
      }
    }),
    { numRuns: 2000 },
  );
});
