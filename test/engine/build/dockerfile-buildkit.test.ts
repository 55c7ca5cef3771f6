/** What only BuildKit does, and of it what only newer engines do: older ones refuse it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DockerFile } from '../../../src/image/dockerfile/dockerfile.js';
import { DockerfileBuilds } from './built-image.js';

const builds = new DockerfileBuilds('buildkit');
afterAll(() => builds.end());

let isOld = false;
beforeAll(async () => {
  isOld = (await builds.engine.version()).engine.startsWith('20.');
});

test('mounts', async () => {
  const dockerfile = new DockerFile(builds.image);
  const path = dockerfile.addFile(builds.file('a b', 'bound'), '/gone/a b', null, { removeFinal: true });
  const id = builds.folder;
  dockerfile.runWith('mkdir /d; echo kept > /cache/it', {
    mounts: [{ type: 'cache', target: '/cache', id, sharing: 'locked', mode: '0750', uid: 1, gid: 2 }],
  });
  dockerfile.runWith(
    'cp -p /bound/file /cache/it /d/; ls -ldn /cache > /d/cache; echo x > /memory/x; [ ! -e /run/secrets/none ]',
    {
      mounts: [
        { type: 'bind', source: path, target: '/bound/file', writable: true },
        { type: 'cache', target: '/cache', id, sharing: 'locked', mode: '0750', uid: 1, gid: 2 },
        { type: 'tmpfs', target: '/memory' },
      ],
    },
  );
  const files = await (await builds.build(dockerfile)).files('/d');
  expect(files['file']?.content).toBe('bound');
  expect(files['it']?.content).toBe('kept\n');
  expect(files['cache']?.content).toMatch(/^drwxr-x--- +\d+ 1 +2 /);
  expect(files['memory/x']).toBeUndefined();
});

test('secrets', async () => {
  const secrets = { word: { file: builds.file('secret', 'a word') } };
  const dockerfile = new DockerFile(builds.image);
  dockerfile.runWith('mkdir /d; cat /run/secrets/word > /d/word; ls -ln /key > /d/listed', {
    mounts: [
      { type: 'secret', id: 'word', required: true },
      { type: 'secret', id: 'word', target: '/key', mode: '0440', uid: 5, gid: 6 },
    ],
  });
  const files = await (await builds.build(dockerfile, 'buildkit', secrets)).files('/d');
  expect(files['word']?.content).toBe('a word');
  expect(files['listed']?.content).toMatch(/^-r--r----- +1 5 +6 /);
});

test('secrets in variables', async () => {
  const secrets = { word: { file: builds.file('secret', 'a word') } };
  const dockerfile = new DockerFile(builds.image);
  dockerfile.runWith('mkdir /d; printf "%s" "$WORD" > /d/word', {
    mounts: [{ type: 'secret', id: 'word', environment: 'WORD' }],
  });
  if (isOld) return refused(dockerfile);
  const files = await (await builds.build(dockerfile, 'buildkit', secrets)).files('/d');
  expect(files['word']?.content).toBe('a word');
});

test('modes', async () => {
  const file = builds.file('moded', '1');
  const dockerfile = new DockerFile(builds.image);
  dockerfile.copy(file, '/d/copied', { chmod: '0751', chown: '3:4' });
  dockerfile.add(file, '/d/added', { chmod: '600' });
  const files = await (await builds.build(dockerfile)).files('/d');
  expect(files['copied']).toMatchObject({ mode: 0o751, uid: 3, gid: 4 });
  expect(files['added']).toMatchObject({ mode: 0o600 });
});

test('layers of their own, what is left out', async () => {
  builds.file('tree/a b', '1');
  builds.file('tree/sub/x.md', '2');
  builds.file('tree/sub/y', '3');
  const dockerfile = new DockerFile(builds.image);
  dockerfile.copy(`${builds.folder}/tree`, '/d/', { link: true, exclude: ['a b', '**/*.md'] });
  if (isOld) return refused(dockerfile);
  const files = await (await builds.build(dockerfile)).files('/d');
  expect(Object.keys(files).toSorted()).toEqual(['sub', 'sub/y']);
});

test('a size of memory, a network', async () => {
  const dockerfile = new DockerFile(builds.image);
  dockerfile.runWith('mkdir /d; df /memory > /d/size; ls /sys/class/net > /d/net', {
    mounts: [{ type: 'tmpfs', target: '/memory', size: '1m' }],
    network: 'none',
  });
  if (isOld) return refused(dockerfile);
  const files = await (await builds.build(dockerfile)).files('/d');
  expect(files['size']?.content).toMatch(/tmpfs +1024 /);
  expect(files['net']?.content).toBe('lo\n');
});

test('checks between the first checks of the health', async () => {
  const dockerfile = new DockerFile(builds.image, {
    healthcheck: { test: 'true', startInterval: '500ms', startPeriod: 3 },
  });
  if (isOld) return refused(dockerfile);
  expect(await (await builds.build(dockerfile)).configuration()).toMatchObject({
    Healthcheck: { Test: ['CMD-SHELL', 'true'], StartInterval: 500e6, StartPeriod: 3e9 },
  });
});

test('what is fetched is compared with its checksum', async () => {
  const dockerfile = new DockerFile(builds.image);
  // Nobody listens there: the frontend has read the options when it says so.
  dockerfile.add('http://127.0.0.1:9/a?b&c', '/d/', { checksum: `sha256:${'0'.repeat(64)}` });
  if (isOld) return refused(dockerfile);
  const failure: unknown = await builds.build(dockerfile).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 'build-failed',
    message: expect.stringContaining('connection refused'),
  });
});

async function refused(dockerfile: DockerFile): Promise<void> {
  const failure: unknown = await builds.build(dockerfile).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 'build-failed',
    message: expect.stringMatching(/Unknown flag|unexpected key/),
  });
}
