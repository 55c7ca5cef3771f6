/** Members that would be unpacked outside of their place. */
import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { membersOf, tar } from './support.js';

function archive(rename: string, ...parameters: readonly string[]): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'sub'));
  writeFileSync(join(folder, 'sub/a'), '');
  linkSync(join(folder, 'sub/a'), join(folder, 'sub/b'));
  const path = join(folder, 'x.tar');
  tar('-P', `--transform=${rename}`, ...parameters, '-cf', path, '-C', folder, 'sub/a', 'sub/b');
  return path;
}

it.each([
  ['absolute', 's,^sub,/etc,S'],
  ['above', 's,^sub,..,'],
  ['above after a detour', 's,^sub,x/../..,'],
])('%s names are refused', async (_, rename) => {
  const refused = membersOf(archive(rename));
  await expect(refused).rejects.toMatchObject({ code: 'archive-path' });
});

it('hard links to what is outside are refused', async () => {
  const refused = membersOf(archive('s,^sub/a,../a,HSr', '--exclude=nothing'));
  await expect(refused).rejects.toMatchObject({ code: 'archive-path' });
  const absolute = membersOf(archive('s,^sub/a,/a,hRS'));
  await expect(absolute).rejects.toThrow('sub/b, a link to /a');
});

it('names with ./ in front are as without', async () => {
  expect(await membersOf(archive('s,^,./,'))).toMatchObject([
    { name: 'sub/a' },
    { name: 'sub/b', target: 'sub/a' },
  ]);
});
