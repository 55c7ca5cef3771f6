/** A context that is put together by hand. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { findProgram } from '../../../../script/lib/debian.js';
import { DockerContext, type DockerContextOptions } from '../../../../src/image/context/docker-context.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { membersOf, tar } from '../archive/support.js';
import { namesOf, packed } from './support.js';

const plain: DockerContextOptions = { compression: 'none' };

function files(...names: readonly string[]): string {
  const folder = temporaryFolder();
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
  return folder;
}

function archiveOf(folder: string, ...names: readonly string[]): string {
  const path = join(temporaryFolder(), 'a.tar.gz');
  tar('-czf', path, '-C', folder, ...names);
  return path;
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'none',
    (thrown: unknown) => Object(thrown).code,
  );

describe('a context of a Dockerfile from code', () => {
  it('has its files, then its archives, then the Dockerfile', async () => {
    const folder = files('f.txt', 'a.txt', 'sub/c.log');
    const source = {
      kind: 'dockerfile' as const,
      text: 'FROM scratch\n',
      files: [{ source: join(folder, 'f.txt'), path: '/dst/f.txt' }],
      archives: [archiveOf(folder, 'a.txt', 'sub')],
    };
    const members = await packed(new DockerContext({ buildSource: () => source }, plain));
    expect(members.map(({ name }) => name)).toEqual(['dst/f.txt', 'a.txt', 'sub', 'sub/c.log', 'Dockerfile']);
    expect(String(members.at(-1)?.['content'])).toBe('FROM scratch\n');
  });
});

describe('what is added', () => {
  it('is a file, or a folder with all that is below it', async () => {
    const folder = files('Dockerfile', 'lib/a', 'lib/deep/b', 'lib/.dockerignore', 'lib/c');
    writeFileSync(join(folder, 'lib/.dockerignore'), 'c\n');
    const context = new DockerContext(join(folder, 'Dockerfile'), plain);
    context.add(join(folder, 'lib'), '/opt/lib');
    context.add(join(folder, 'lib/c'), 'single');
    expect(await namesOf(context)).toEqual([
      ...[
        'opt/lib',
        'opt/lib/.dockerignore',
        'opt/lib/a',
        'opt/lib/deep',
        'opt/lib/deep/b',
        'single',
        'Dockerfile',
      ],
    ]);
  });

  it('leaves out what a function says, or nothing', async () => {
    const folder = files('.dockerignore', 'a', 'b');
    writeFileSync(join(folder, '.dockerignore'), 'a\n');
    const some = new DockerContext(undefined, plain);
    some.add(folder, '.', { exclude: (path) => path === 'b' });
    expect(await namesOf(some)).toEqual(['.dockerignore', 'a']);
    const all = new DockerContext(undefined, plain);
    all.add(folder, '.', { exclude: false });
    expect(await namesOf(all)).toEqual(['.dockerignore', 'a', 'b']);
  });

  it('has, of a folder at the root, what builders need, whatever its rules say', async () => {
    const folder = files('.dockerignore', 'Dockerfile', 'below/Dockerfile', 'a');
    writeFileSync(join(folder, '.dockerignore'), '*\n');
    const context = new DockerContext(undefined, plain);
    context.add(folder, '.');
    context.add(folder, 'elsewhere');
    expect(await namesOf(context)).toEqual(['.dockerignore', 'Dockerfile', 'elsewhere']);
  });

  it('has its path as its name where no other is given', async () => {
    const folder = files('a/b');
    const context = new DockerContext(undefined, plain);
    context.add(join(folder, 'a/b'));
    expect(await namesOf(context)).toEqual([join(folder, 'a/b').slice(1)]);
  });

  it('may be one folder under two names', async () => {
    const context = new DockerContext(undefined, plain);
    const folder = files('a');
    context.add(folder, 'x');
    context.add(folder, '.');
    expect(await namesOf(context)).toEqual(['x', 'x/a', 'a']);
  });

  it('is followed where it is a link itself', async () => {
    const folder = files('real/a');
    symlinkSync('real', join(folder, 'link'));
    const context = new DockerContext(undefined, plain);
    context.add(join(folder, 'link'), 'x');
    expect(await namesOf(context)).toEqual(['x', 'x/a']);
  });

  it('has content from texts, bytes, streams and functions', async () => {
    const context = new DockerContext(undefined, { ...plain, keepTimes: true, keepOwners: true });
    await context.addFile({ name: 'text', content: 'ö' });
    await context.addFile({
      name: 'bytes',
      content: Buffer.from('x'),
      mode: 0o600,
      uid: 5,
      gid: 6,
      modified: 7,
    });
    await context.addFile({ name: 'stream', content: Readable.from([Buffer.from('a'), Buffer.from('b')]) });
    await context.addFile({ name: 'opened', size: 3, content: () => Readable.from([Buffer.from('abc')]) });
    await context.addFile({ kind: 'folder', name: 'folder' });
    await context.addFile({ kind: 'symlink', name: 'link', target: 'text' });
    for (let time = 0; time < 2; time++) {
      expect(await packed(context)).toMatchObject([
        { name: 'text', content: Buffer.from('ö'), mode: 0o644 },
        { name: 'bytes', content: Buffer.from('x'), mode: 0o600, uid: 5, gid: 6, modified: 7 },
        { name: 'stream', content: Buffer.from('ab') },
        { name: 'opened', content: Buffer.from('abc') },
        { name: 'folder', kind: 'folder', mode: 0o755 },
        { name: 'link', kind: 'symlink', target: 'text' },
      ]);
    }
  });

  it('is what getTarInfo tells, changed', async () => {
    const folder = files('a');
    const context = new DockerContext(undefined, plain);
    await context.addFile({ ...(await context.getTarInfo(join(folder, 'a'), 'b')), mode: 0o755 });
    expect(await packed(context)).toMatchObject([{ name: 'b', mode: 0o755, content: Buffer.from('a') }]);
  });
});

describe('refused', () => {
  it.each([2, 4])('is a stream that has %d bytes instead of 3', async (size) => {
    const context = new DockerContext(undefined, plain);
    await context.addFile({ name: 'a', size: 3, content: () => Readable.from([Buffer.alloc(size)]) });
    expect(await codeOf(context.digest())).toBe('context-changed');
  });

  it('is a stream that is too large to be kept', async () => {
    const context = new DockerContext();
    const content = Readable.from(Array.from({ length: 33 }, () => Buffer.alloc(1024 * 1024)));
    expect(await codeOf(context.addFile({ name: 'a', content }))).toBe('context-stream');
  });

  it.each(['..', '../a', 'a/../../b', '/../a'])('is the name %s', async (name) => {
    const context = new DockerContext();
    expect(() => context.add('/etc/hostname', name)).toThrow(/leads out/);
    expect(await codeOf(context.addFile({ name, content: '' }))).toBe('context-path');
  });

  it('is an archive with a link that leads out, unless links may', async () => {
    const folder = temporaryFolder();
    symlinkSync('../x', join(folder, 'link'));
    const path = archiveOf(folder, 'link');
    expect(await codeOf(new DockerContext().addArchive(path))).toBe('context-link');
    const context = new DockerContext(undefined, { ...plain, links: 'all' });
    await context.addArchive(path);
    expect(await namesOf(context)).toEqual(['link']);
  });

  it('are absolute links where all must stay inside', async () => {
    const context = new DockerContext(undefined, { links: 'inside' });
    expect(await codeOf(context.addFile({ kind: 'symlink', name: 'a', target: '/b' }))).toBe('context-link');
  });

  it('is what is not there', async () => {
    const context = new DockerContext();
    context.add('/does/not/exist');
    expect(await codeOf(context.finalize())).toBe('context-source');
  });

  it('is everything once it is final', async () => {
    const context = new DockerContext();
    await context.finalize();
    expect(() => context.add('/etc/hostname')).toThrow(/final/);
    expect(await codeOf(context.addFile({ name: 'a', content: '' }))).toBe('finalized');
    expect(await codeOf(context.addArchive('/a.tar'))).toBe('finalized');
    expect(() => context.addDockerfile('/etc/hostname')).toThrow(/final/);
  });
});

describe('saved', () => {
  // The other one is a program that not every machine has.
  const compressions = (['gzip', 'bzip2'] as const).filter((name) => findProgram(name));
  it.each(compressions)('as %s, like it is sent', async (compression) => {
    const folder = files('a');
    const context = new DockerContext(undefined, { compression });
    context.add(join(folder, 'a'), 'a');
    await context.save(join(folder, 'out'));
    expect(context.streamEncoding).toBe(compression);
    const listed = execFileSync('tar', ['-t', '-f', join(folder, 'out')]).toString();
    expect(listed).toBe('./\na\n');
    expect((await buffer(context.stream())).equals(readFileSync(join(folder, 'out')))).toBe(true);
  });

  it('is whole, or not at all', async () => {
    const folder = files('a');
    const context = new DockerContext(undefined, plain);
    context.add(join(folder, 'a'), 'a');
    await context.finalize();
    writeFileSync(join(folder, 'a'), 'longer than it was');
    writeFileSync(join(folder, 'out'), 'before');
    expect(await codeOf(context.save(join(folder, 'out')))).toBe('context-changed');
    expect(readdirSync(folder)).toEqual(['a', 'out']);
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('before');
    expect(await codeOf(context.save(join(folder, 'none/out')))).not.toBe('none');
  });
});

describe('a temporary file', () => {
  it('is there from the end of adding until the context is closed', async () => {
    const folder = files('a');
    let name = '';
    {
      await using context = new DockerContext(undefined, { temporaryFile: true });
      context.add(join(folder, 'a'), 'a');
      expect(context.name).toBeUndefined();
      await context.finalize();
      name = context.name ?? '';
      writeFileSync(join(folder, 'a'), 'changed since');
      expect(await membersOf(name)).toMatchObject([{ name: 'a', content: Buffer.from('a') }]);
      expect((await buffer(context.stream())).equals(readFileSync(name))).toBe(true);
    }
    expect(existsSync(dirname(name))).toBe(false);
  });

  it('is not there where none was asked for', async () => {
    const context = new DockerContext();
    await context.finalize();
    expect(context.name).toBeUndefined();
  });
});
