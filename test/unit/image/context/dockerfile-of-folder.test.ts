/** Which Dockerfile, and which file of rules, a folder's context has. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { folderContext, namesOf, packed } from './support.js';

function folder(files: Readonly<Record<string, string>>): string {
  const path = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

it('sends the Dockerfile and the rules, whatever the rules say', async () => {
  const path = folder({ 'docker/Dockerfile': '', '.dockerignore': '*\n!kept\n', kept: '', other: '' });
  const context = folderContext(path, 'docker/Dockerfile');
  expect(context.dockerfile).toBe('docker/Dockerfile');
  expect(await namesOf(context)).toEqual(['.dockerignore', 'docker/Dockerfile', 'kept']);
});

it('goes by the rules of the Dockerfile before those of the folder', async () => {
  const path = folder({
    'a.Dockerfile': '',
    'a.Dockerfile.dockerignore': 'x\n',
    '.dockerignore': 'y\n',
    x: '',
    y: '',
  });
  expect(await namesOf(folderContext(path, 'a.Dockerfile'))).toEqual([
    ...['.dockerignore', 'a.Dockerfile', 'a.Dockerfile.dockerignore', 'y'],
  ]);
});

it('sends a Dockerfile from elsewhere along, under a name that nothing has, and keeps it out of the image', async () => {
  const path = folder({ '.docker-map.Dockerfile': 'taken', a: '' });
  const elsewhere = join(folder({ Dockerfile: 'FROM scratch' }), 'Dockerfile');
  const context = folderContext(path, elsewhere);
  expect(context.dockerfile).toBe('.docker-map.1.Dockerfile');
  const members = await packed(context);
  expect(members.map(({ name }) => name)).toEqual([
    ...['.docker-map.Dockerfile', 'a', '.dockerignore', '.docker-map.1.Dockerfile'],
  ]);
  expect(String(members[2]?.['content'])).toBe('.dockerignore\n.docker-map.1.Dockerfile\n');
  expect(String(members[3]?.['content'])).toBe('FROM scratch');
});

it('takes a Dockerfile that is a link for what it links to', async () => {
  const path = folder({ 'real/Dockerfile': 'FROM a' });
  symlinkSync('real/Dockerfile', join(path, 'Dockerfile'));
  expect(folderContext(path).dockerfile).toBe('real/Dockerfile');
});

it('says where no Dockerfile is', async () => {
  const context = folderContext(folder({ a: '' }));
  expect(context.dockerfile).toBe('Dockerfile');
  await expect(context.digest()).rejects.toMatchObject({ code: 'dockerfile-unreadable' });
});
