import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { DockerFile } from '../../../../src/image/dockerfile/dockerfile.js';
import type { AddFileOptions } from '../../../../src/image/dockerfile/dockerfile-files.js';
import { pattern } from '../../../../src/image/dockerfile/source-pattern.js';

const folder = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const refused = expect.objectContaining({ code: 'dockerfile-value' });

function linesOf(dockerfile: DockerFile): string[] {
  return dockerfile.getValue().split('\n').slice(2, -1);
}

describe('addFile', () => {
  test.each<[Parameters<DockerFile['addFile']>, string, string, string, string]>([
    [
      ['/x/my file.txt'],
      'my file.txt',
      'ADD ["my file.txt", "my file.txt"]',
      '/x/my file.txt',
      'my file.txt',
    ],
    [['dir/'], 'dir', 'ADD dir dir', resolve('dir'), 'dir'],
    [['/x/f', '/dst/f'], '/dst/f', 'ADD /dst/f /dst/f', '/x/f', 'dst/f'],
    [['f', '/a b', 'ctx p'], 'ctx p', 'ADD ["ctx p", "/a b"]', resolve('f'), 'ctx p'],
    [['a b', 'c d', null, { replaceSpace: false }], 'c d', 'ADD c d c d', resolve('a b'), 'c d'],
    [['/x/f', '/dst/'], '/dst/f', 'ADD /dst/f /dst/', '/x/f', 'dst/f'],
    [['/x/[a]*', '/y'], '/y', 'ADD /y /y', '/x/[a]*', 'y'],
    [['/x/a*'], 'a*', 'ADD ["a[*]", "a*"]', '/x/a*', 'a*'],
    [['/x/me@host:y'], 'me@host:y', 'ADD ./me@host:y me@host:y', '/x/me@host:y', 'me@host:y'],
    [['~my_file', '/a', '/b', { expanduser: true }], '/b', 'ADD /b /a', resolve('~my_file'), 'b'],
    [['~/f', '~', '/b', { expanduser: true }], '/b', `ADD /b ${homedir()}`, join(homedir(), 'f'), 'b'],
  ])('%j', (given, path, line, source, contextPath) => {
    const dockerfile = new DockerFile('u');
    expect(dockerfile.addFile(...given)).toBe(path);
    expect(linesOf(dockerfile)).toEqual([line]);
    expect(dockerfile.buildSource().files).toEqual([{ source, path: contextPath }]);
  });

  test('variables of this process', () => {
    process.env['DOCKER_MAP_TEST_PATH'] = '/home/me';
    const dockerfile = new DockerFile('u');
    const options: AddFileOptions = { expandvars: true };
    dockerfile.addFile(
      '$DOCKER_MAP_TEST_PATH/f',
      '$' + '{DOCKER_MAP_TEST_PATH}/$DOCKER_MAP_TEST_NONE',
      null,
      options,
    );
    delete process.env['DOCKER_MAP_TEST_PATH'];
    expect(dockerfile.buildSource().files).toEqual([
      { source: '/home/me/f', path: 'home/me/$DOCKER_MAP_TEST_NONE' },
    ]);
  });

  test('what has no name is refused (D-65)', () => {
    expect(() => new DockerFile('u').addFile('/')).toThrow(refused);
    expect(() => new DockerFile('u').addFile('')).toThrow(refused);
    expect(() => new DockerFile('u').addFile('f', '../f')).toThrow(refused);
    expect(() => new DockerFile('u').addFile('f', '/x', '/')).toThrow(refused);
  });

  test('spaces are not escaped in the context (D-65)', () => {
    const dockerfile = new DockerFile('u');
    dockerfile.addFile('/x/my file');
    expect(dockerfile.buildSource().files).toEqual([{ source: '/x/my file', path: 'my file' }]);
  });

  test('two files cannot be one in the context', () => {
    const dockerfile = new DockerFile('u');
    dockerfile.addFile('/x/f');
    dockerfile.addFile('/x/f');
    expect(() => dockerfile.addFile('/y/f')).toThrow(expect.objectContaining({ code: 'context-path-twice' }));
    expect(dockerfile.addFile('/y/f', '/f', '/other')).toBe('/other');
    expect(linesOf(dockerfile)).toEqual(['ADD f f', 'ADD f f', 'ADD /other /f']);
  });
});

test('what is removed at the end is so in its order, each once (D-68)', () => {
  const dockerfile = new DockerFile('u', { volumes: ['/v'] });
  for (const name of ['/z', '/a b', '-x', '/z']) dockerfile.addFile('/f', name, '/f', { removeFinal: true });
  dockerfile.finalize();
  expect(linesOf(dockerfile).slice(4)).toEqual([
    'RUN rm -Rf /z',
    'RUN ["rm", "-Rf", "/a b"]',
    'RUN rm -Rf ./-x',
    '',
    'VOLUME ["/v"]',
  ]);
});

test('archives', async () => {
  mkdirSync(join(folder, 'in/sub'), { recursive: true });
  for (const name of ['a b', 'sub/c', 'sub/d']) writeFileSync(join(folder, 'in', name), '');
  const archive = join(folder, 'x.tar.gz');
  execFileSync('tar', ['-C', join(folder, 'in'), '-czf', archive, './sub/c', './sub/d', 'a b']);
  const dockerfile = new DockerFile('u');
  expect(await dockerfile.addArchive(archive, { removeFinal: true })).toEqual(['sub', 'a b']);
  const { text, archives, files } = dockerfile.buildSource();
  expect(text).toBe(
    'FROM u\n\nADD sub sub\nADD ["a b", "a b"]\nRUN rm -Rf sub\nRUN ["rm", "-Rf", "a b"]\n\n',
  );
  expect({ archives, files }).toEqual({ archives: [archive], files: [] });
});

test('an archive that is none leaves the Dockerfile as it was', async () => {
  const archive = join(folder, 'none.tar');
  writeFileSync(archive, 'no archive');
  const dockerfile = new DockerFile('u');
  const failure: unknown = await dockerfile.addArchive(archive).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'archive-damaged' });
  expect(dockerfile.buildSource()).toMatchObject({ text: 'FROM u\n\n', archives: [] });
});

describe('copy and add', () => {
  test('each source has a path of its own in the context', () => {
    const dockerfile = new DockerFile('u');
    dockerfile.copy('src/image', '/a');
    dockerfile.copy(['/x/f', '/y/f'], '/b/');
    dockerfile.copy('/x/f', '/c');
    dockerfile.copy('../f', '/d');
    expect(linesOf(dockerfile)).toEqual(['COPY src/image /a', 'COPY f 2/f /b/', 'COPY f /c', 'COPY 3/f /d']);
    expect(dockerfile.buildSource().files).toEqual([
      { source: resolve('src/image'), path: 'src/image' },
      { source: '/x/f', path: 'f' },
      { source: '/y/f', path: '2/f' },
      { source: resolve('../f'), path: '3/f' },
    ]);
  });

  test('stages, patterns and addresses add nothing to the context', () => {
    const dockerfile = new DockerFile('u');
    dockerfile.copy('/out/a b', '/d/', { from: 'build', link: true });
    dockerfile.copy(pattern('*.js'), '/d/', { exclude: ['a b', '*.map'] });
    dockerfile.add(['https://example.com/x?y', 'git@example.com:a/b.git'], '/d/', { keepGitDir: true });
    dockerfile.add('https://example.com/x', '/d/', { checksum: 'sha256:0', chmod: '600', chown: 'a:b' });
    expect(linesOf(dockerfile)).toEqual([
      'COPY --from=build --link ["/out/a b", "/d/"]',
      'COPY --exclude="a b" --exclude=*.map ["*.js", "/d/"]',
      'ADD --keep-git-dir=true ["https://example.com/x?y", "git@example.com:a/b.git", "/d/"]',
      'ADD --chown=a:b --chmod=600 --checksum=sha256:0 https://example.com/x /d/',
    ]);
    expect(dockerfile.buildSource().files).toEqual([]);
  });

  test('what no builder would read as it is meant is refused', () => {
    const dockerfile = new DockerFile('u');
    expect(() => dockerfile.copy([], '/x')).toThrow(refused);
    expect(() => dockerfile.copy(['a', 'b'], '/x')).toThrow(refused);
    expect(() => dockerfile.copy('a', '')).toThrow(refused);
    expect(() => dockerfile.copy('a\0', '/x')).toThrow(refused);
    expect(() => dockerfile.copy('a', '/\ud800')).toThrow(refused);
    expect(() => dockerfile.copy('a', '/x', { chmod: 'u+x' })).toThrow(refused);
    expect(() => dockerfile.copy('a', '/x', { exclude: ['"'] })).toThrow(refused);
  });
});

describe('once it is finalized', () => {
  test('nothing changes it', async () => {
    const dockerfile = new DockerFile('u', { command: 'a' });
    dockerfile.finalize();
    const finalized = expect.objectContaining({ code: 'finalized' });
    expect(() => dockerfile.run('a')).toThrow(finalized);
    expect(() => dockerfile.env({ A: 'a' })).toThrow(finalized);
    expect(() => dockerfile.addFile('f')).toThrow(finalized);
    expect(() => dockerfile.syntax('x')).toThrow(finalized);
    expect(() => dockerfile.addVolume('/x')).toThrow(finalized);
    const setters: readonly (() => void)[] = [
      () => (dockerfile.volumes = ['/a']),
      () => (dockerfile.entrypoint = 'a'),
      () => (dockerfile.command = 'b'),
      () => (dockerfile.commandShell = true),
      () => (dockerfile.commandUser = 'a'),
      () => (dockerfile.commandWorkdir = '/a'),
      () => (dockerfile.expose = 1),
      () => (dockerfile.labels = { a: 'b' }),
      () => (dockerfile.shell = ['a']),
      () => (dockerfile.stopsignal = 9),
      () => (dockerfile.healthcheck = 'none'),
    ];
    for (const set of setters) expect(set).toThrow(finalized);
    expect(await dockerfile.addArchive('x.tar').catch((error: unknown) => error)).toEqual(finalized);
    dockerfile.finalize();
    expect(dockerfile.getValue()).toBe('FROM u\n\nCMD ["a"]\n');
    expect(dockerfile.command).toBe('a');
  });

  test('it can be saved', async () => {
    const dockerfile = new DockerFile('u', { command: 'a' });
    const path = join(folder, 'Dockerfile');
    await dockerfile.save(path);
    expect(readFileSync(path, 'utf8')).toBe('FROM u\n\nCMD ["a"]\n');
    expect(() => dockerfile.blank()).toThrow(expect.objectContaining({ code: 'finalized' }));
  });
});
