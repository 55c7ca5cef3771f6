/** What the integrity check tells, the landscape does not tell again; all else that it finds, it tells. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { landscapeFindings } from '../../../src/cli/commands/validate-landscape.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { MapError } from '../../../src/map/map-error.js';
import type { Problem } from '../../../src/map/problem.js';
import { mutatedFrom } from '../../support/mutations.js';
import { richMap } from '../../support/rich-map.js';

/** No map of a user's would have it: the check has found something, whatever that is. */
const other: Problem = { code: 'other', path: [], message: 'something else' };

function unchecked(content: object): ContainerMap {
  return new ContainerMap('main', content, { checkIntegrity: false });
}

function misfits(map: ContainerMap): readonly Problem[] {
  return problemsOf(() => map.checkIntegrity());
}

function problemsOf(act: () => unknown): readonly Problem[] {
  try {
    act();
    return [];
  } catch (error) {
    return told(error);
  }
}

function told(error: unknown): readonly Problem[] {
  if (error instanceof MapError) return error.problems;
  throw error;
}

async function codesOf(map: ContainerMap, found: readonly Problem[]): Promise<readonly string[]> {
  const { problems } = await landscapeFindings(map, found, told);
  return [...new Set(problems.map(({ code }) => code))];
}

const both: readonly (readonly [code: string, content: object])[] = [
  ['ambiguous-container', { web: { links: 'app' }, app: { instances: ['one', 'two'] } }],
  ['cycle', { web: { links: 'app' }, app: { links: 'web' } }],
  ['duplicate-name', { web: { instances: 'one' }, 'web.one': {} }],
  ['no-host-path', { web: { instances: 'a', binds: 'v' }, volumes: { v: '/v' }, host: { v: { b: '/b' } } }],
  ['path-twice', { web: { attaches: { v: '/v', w: '/v' } } }],
  ['unknown-alias', { web: { binds: 'nowhere' } }],
  ['unknown-container', { web: { links: 'nowhere' } }],
  ['unknown-network', { web: { networks: 'nowhere' } }],
  ['unknown-volume', { web: { uses: 'nowhere' } }],
];

describe('both look at', () => {
  test.each(both)('%s', async (code, content) => {
    const map = unchecked(content);
    const found = misfits(map);
    expect(found).not.toEqual([]);
    expect(await codesOf(map, [])).toEqual([code]);
    expect(await codesOf(map, found)).toEqual([]);
  });
});

/** Maps that can be read, with what does not fit together in them. */
async function forMutations(check: (map: ContainerMap, found: readonly Problem[]) => Promise<void>) {
  const readable = fc.asyncProperty(mutatedFrom([richMap]), async (content) => {
    let map: ContainerMap | undefined;
    const refused = problemsOf(() => {
      map = unchecked(content);
    });
    if (map !== undefined && refused.length === 0) await check(map, misfits(map));
  });
  await fc.assert(readable, { numRuns: 500 });
}

test('of a map that fits together, all that the landscape finds is told, whatever else is wrong', async () => {
  await forMutations(async (map, found) => {
    if (found.length === 0) expect(await codesOf(map, [other])).toEqual(await codesOf(map, []));
  });
});

test('of a map that does not, nothing is told under one code twice', async () => {
  await forMutations(async (map, found) => {
    const before = new Set(found.map(({ code }) => code));
    expect((await codesOf(map, found)).filter((code) => before.has(code))).toEqual([]);
  });
});
