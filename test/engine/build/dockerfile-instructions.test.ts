/** Instructions, built by both builders and read back. */
import { afterAll, describe, expect, test } from 'vitest';
import { DockerFile } from '../../../src/image/dockerfile/dockerfile.js';
import { expanded } from '../../../src/image/dockerfile/expanded.js';
import { pattern } from '../../../src/image/dockerfile/source-pattern.js';
import { DockerfileBuilds } from './built-image.js';

const builds = new DockerfileBuilds('instructions');
afterAll(() => builds.end());

describe.each(['classic', 'buildkit'] as const)('%s', (builder) => {
  test('what is set on the Dockerfile is the configuration of the image', async () => {
    const dockerfile = new DockerFile(builds.image, {
      maintainer: 'ME, me@example.com',
      volumes: ['/data', '/it\'s "$x"'],
      entrypoint: '/bin/x "-y z"',
      command: ['a', 1],
      commandUser: 'app user',
      commandWorkdir: '/srv/$app',
      expose: [80, '443/udp'],
      labels: { a: 1 },
      shell: ['/bin/sh', '-ec'],
      stopsignal: 9,
      healthcheck: { test: ['true', 'a "b"'], interval: 90, timeout: '3s', startPeriod: '1m', retries: 4 },
    });
    // Builders ask it for who owns the working directory.
    dockerfile.addFile(builds.file('passwd', 'app user:x:7:7::/:/bin/sh\n'), '/etc/passwd');
    expect(await (await builds.build(dockerfile, builder)).configuration()).toMatchObject({
      Volumes: { '/data': {}, '/it\'s "$x"': {} },
      Entrypoint: ['/bin/x', '-y z'],
      Cmd: ['a', '1'],
      User: 'app user',
      WorkingDir: '/srv/$app',
      ExposedPorts: { '80/tcp': {}, '443/udp': {} },
      Labels: { a: '1' },
      Shell: ['/bin/sh', '-ec'],
      StopSignal: '9',
      Healthcheck: {
        Test: ['CMD', 'true', 'a "b"'],
        Interval: 90e9,
        Timeout: 3e9,
        StartPeriod: 60e9,
        Retries: 4,
      },
    });
  });

  test('commands of a shell, no health check, instructions for later builds', async () => {
    const dockerfile = new DockerFile(builds.image, {
      command: 'exec nginx > /dev/null',
      commandShell: true,
      healthcheck: 'none',
    });
    dockerfile.onbuild('COPY ["a b", "/app/"]');
    dockerfile.onbuild('RUN echo "$HOME"');
    expect(await (await builds.build(dockerfile, builder)).configuration()).toMatchObject({
      Cmd: ['/bin/sh', '-c', 'exec nginx > /dev/null'],
      Healthcheck: { Test: ['NONE'] },
      OnBuild: ['COPY ["a b", "/app/"]', 'RUN echo "$HOME"'],
    });
  });

  test('stages, arguments and variables', async () => {
    const dockerfile = new DockerFile(null);
    dockerfile.arg('BASE', builds.image);
    dockerfile.from(expanded`${'BASE'}`, { as: 'made' });
    dockerfile.arg('VERSION', '1.0 $x');
    dockerfile.arg('UNSET');
    dockerfile.env({ FULL: expanded`app-${'VERSION'}-$VERSION`, EMPTY: '', NUMBER: 5 });
    dockerfile.useShell('/bin/sh', '-ec');
    dockerfile.user('0:0');
    dockerfile.workdir('/made/here it is');
    dockerfile.runWith('printf "%s|%s|%s" "$FULL" "$UNSET" "$NUMBER" > out; printf x > other.txt');
    dockerfile.from(builds.image);
    dockerfile.copy(['/made/here it is/out', pattern('/made/here*/*.txt')], '/d/', {
      from: 'made',
      chown: '12:34',
    });
    const files = await (await builds.build(dockerfile, builder)).files('/d');
    expect(files['out']).toMatchObject({ content: 'app-1.0 $x-$VERSION||5', uid: 12, gid: 34 });
    expect(files['other.txt']?.content).toBe('x');
  });

  test('files of this machine are under their own paths in the context', async () => {
    const one = builds.file(`${builder}/one/same`, '1');
    const two = builds.file(`${builder}/two/same`, '2');
    builds.file(`${builder}/folder/sub/file`, '3');
    const folder = `${builds.folder}/${builder}/folder`;
    const dockerfile = new DockerFile(builds.image);
    const path = dockerfile.addFile(one, '/d/added', '/elsewhere/in context');
    dockerfile.prefix('COPY', `["${path}", "/d/copied"]`);
    dockerfile.addFile(two, '/d/into/');
    dockerfile.addFile(one, '/d/gone with it', null, { removeFinal: true });
    dockerfile.copy(one, '/d/first');
    dockerfile.copy(two, '/d/second');
    dockerfile.copy([one, two], '/d/both/');
    dockerfile.add(folder, '/d/folder', { chown: '5' });
    const files = await (await builds.build(dockerfile, builder)).files('/d');
    const contents = Object.entries(files).flatMap(([name, { kind, content }]) =>
      kind === 'file' ? [[name, content]] : [],
    );
    expect(Object.fromEntries(contents)).toEqual({
      added: '1',
      copied: '1',
      'into/same': '2',
      first: '1',
      second: '2',
      'both/same': '2',
      'folder/sub/file': '3',
    });
    expect(files['folder/sub/file']).toMatchObject({ uid: 5 });
  });

  test('what is in an archive goes to the root', async () => {
    const archive = builds.file(`${builder}.tar`, '');
    builds.file(`${builder}-archive/d/top/file name`, '1');
    builds.file(`${builder}-archive/d2 $x/[a]*`, '2');
    builds.pack(`${builder}-archive`, archive);
    const dockerfile = new DockerFile(builds.image);
    expect((await dockerfile.addArchive(archive)).toSorted()).toEqual(['d', 'd2 $x']);
    const image = await builds.build(dockerfile, builder);
    expect((await image.files('/d'))['top/file name']?.content).toBe('1');
    expect((await image.files('/d2 $x'))['[a]*']?.content).toBe('2');
  });

  test('another character to escape with', async () => {
    const dockerfile = new DockerFile(builds.image, { escape: '`', labels: { a: 'C:\\x `y` "z" $q' } });
    dockerfile.check({ skip: 'all' });
    dockerfile.copy(builds.file('`$a\\', '1'), '/d/`$a\\');
    const image = await builds.build(dockerfile, builder);
    expect((await image.configuration()).Labels['a']).toBe('C:\\x `y` "z" $q');
    expect((await image.files('/d'))['`$a\\']?.content).toBe('1');
  });
});
