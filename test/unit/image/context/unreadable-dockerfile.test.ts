import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unreadableDockerfile } from '../../../../src/image/context/unreadable-dockerfile.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';

const systemError = (code: string, errno: number) =>
  Object.assign(new Error(code), { code, errno, syscall: 'open' });

describe('a Dockerfile that cannot be read', () => {
  it('is not there', async () => {
    const path = join(temporaryFolder(), 'Dockerfile');
    expect(await unreadableDockerfile(path, systemError('ENOENT', -2))).toMatchObject({
      code: 'dockerfile-unreadable',
      message: `The Dockerfile ${path} cannot be read: no such file or directory`,
      hint: 'Write one there, or name another one, relative to the folder.',
    });
  });

  it('has no folder that it could be in', async () => {
    const folder = join(temporaryFolder(), 'wbe');
    expect(await unreadableDockerfile(join(folder, 'Dockerfile'), systemError('ENOENT', -2))).toMatchObject({
      message: `The Dockerfile ${folder}/Dockerfile cannot be read: there is no folder ${folder}`,
      hint: 'Correct the path of the folder.',
    });
  });

  it('would be in a file', async () => {
    const file = join(temporaryFolder(), 'site.Dockerfile.txt');
    writeFileSync(file, '');
    expect(await unreadableDockerfile(join(file, 'Dockerfile'), systemError('ENOTDIR', -20))).toMatchObject({
      message: `The Dockerfile ${file}/Dockerfile cannot be read: ${file} is no folder`,
      hint: 'Name the folder that has all for the build, and the Dockerfile in it.',
    });
  });

  it.each([
    ['EACCES', -13, 'Change the permissions of the file, or of the folders above it.'],
    ['EISDIR', -21, 'It is a folder: name the Dockerfile in it.'],
  ])('is kept from being read: %s', async (code, errno, hint) => {
    const path = join(temporaryFolder(), 'Dockerfile');
    mkdirSync(path);
    expect(await unreadableDockerfile(path, systemError(code, errno))).toMatchObject({ hint });
  });
});
