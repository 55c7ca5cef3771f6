/** What `validate` finds when a map is made concrete. */
import { describe, expect, test } from 'vitest';
import { problemsOf } from '../../../src/cli/commands/validate-files.js';
import { landscapeFindings } from '../../../src/cli/commands/validate-landscape.js';
import { lazy } from '../../../src/lazy/lazy.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { findIntegrityProblems } from '../../../src/map/integrity/check.js';

const mapOf = (content: object) => new ContainerMap('main', content, { checkIntegrity: false });

/** The codes that the integrity check has, and those that follow when the map is made concrete. */
async function codesOf(map: ContainerMap): Promise<readonly string[][]> {
  const found = findIntegrityProblems(map.declaration);
  const { problems } = await landscapeFindings(map, found, problemsOf);
  return [found, problems].map((each) => each.map(({ code }) => code));
}

describe('parts that do not fit together', () => {
  test('once lazy values are known are found', async () => {
    const port = { exposes: [[80, lazy(() => 8000)]] };
    expect(await codesOf(mapOf({ one: port, two: port }))).toEqual([[], ['port-twice']]);
  });

  test('before are not told again', async () => {
    const port = { exposes: [[80, 8000]], user: lazy(() => 'u') };
    expect(await codesOf(mapOf({ one: port, two: port }))).toEqual([['port-twice'], []]);
  });

  test('do not hide what else is wrong', async () => {
    const port = { exposes: [[80, lazy(() => 8000)]] };
    const wrong = { createOptions: { unheard_of: 1 } };
    expect(await codesOf(mapOf({ one: port, two: port, three: wrong }))).toEqual([
      [],
      ['port-twice', expect.stringContaining('option')],
    ]);
  });
});
