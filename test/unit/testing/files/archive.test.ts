import { expect, test } from 'vitest';
import type { FileEntry } from '../../../../src/testing/archive/file-entry.js';
import { readTar } from '../../../../src/testing/archive/read-tar.js';
import { writeTar } from '../../../../src/testing/archive/write-tar.js';
import { SimulatedEngine } from '../../../../src/testing/index.js';
import { connected } from '../support/connected.js';

const FILE: FileEntry = {
  kind: 'file',
  mode: 0o640,
  uid: 1000,
  gid: 100,
  modified: 1_700_000_000,
  content: Buffer.from('hello\n'),
  linkTarget: '',
};

async function started() {
  const engine = await SimulatedEngine.start({ listen: 'tcp', apiVersion: '1.51' });
  const call = async (method: string, container: string, path: string, body?: Buffer) => {
    const query = `?path=${encodeURIComponent(path)}`;
    const address = engine.host.replace('tcp:', 'http:');
    return fetch(`${address}/v1.51/containers/${container}/archive${query}`, {
      method,
      ...(body && { body: new Uint8Array(body) }),
    });
  };
  return {
    engine,
    put: async (container: string, path: string, ...names: string[]) => {
      const answer = await call(
        'PUT',
        container,
        path,
        writeTar(names.map((name) => ({ name, entry: FILE }))),
      );
      return `${answer.status} ${await answer.text()}`.trim();
    },
    names: async (container: string, path: string) => {
      const answer = await call('GET', container, path);
      if (!answer.ok) return `${answer.status} ${await answer.text()}`.trim();
      return readTar(Buffer.from(await answer.arrayBuffer())).map(({ name }) => name);
    },
    call,
    [Symbol.asyncDispose]: () => engine.close(),
  };
}

test('an archive holds what it was written with', () => {
  const long = `${'folder/'.repeat(30)}file`;
  const link: FileEntry = { ...FILE, kind: 'symlink', content: Buffer.alloc(0), linkTarget: `/${long}` };
  const entries = [
    { name: 'a', entry: FILE },
    { name: long, entry: { ...FILE, content: Buffer.alloc(1025, 1) } },
    { name: `${long}-link`, entry: link },
  ];
  expect(readTar(writeTar(entries))).toEqual(entries);
});

test('the top folder of a volume shows its owner and mode to the client', async () => {
  await using test = await connected();
  test.engine.createContainer('web', { HostConfig: { Binds: ['data:/data'] } });
  const root = { uid: 0, gid: 0, mode: 0o755 };
  expect(await test.client.containers.ownership('web', '/data')).toEqual(root);
});

test('what is put into a volume is seen by all that mount it', async () => {
  await using test = await started();
  test.engine.createContainer('one', { HostConfig: { Binds: ['data:/data'] } });
  test.engine.createContainer('two', { HostConfig: { Binds: ['data:/other/place:ro'] } });
  expect(await test.put('one', '/data', 'sub/file')).toBe('200');
  expect(await test.names('two', '/other')).toEqual([
    'other',
    'other/place',
    'other/place/sub',
    'other/place/sub/file',
  ]);
  expect(await test.put('two', '/other/place', 'x')).toBe(
    '400 {"message":"mounted volume is marked read-only"}',
  );
});

test('what is put into a container stays in it', async () => {
  await using test = await started();
  test.engine.createContainer('one');
  test.engine.createContainer('two');
  expect(await test.put('one', '/tmp', 'file')).toBe('200');
  expect(await test.names('one', '/tmp/.')).toEqual(['', 'file']);
  expect(await test.names('two', '/tmp/file')).toBe(
    '404 {"message":"Could not find the file /tmp/file in container two"}',
  );
});

test('folders of the host are shared', async () => {
  await using test = await started();
  test.engine.createContainer('one', { HostConfig: { Binds: ['/srv/shop:/shop'] } });
  test.engine.createContainer('two', { HostConfig: { Binds: ['/srv:/s'] } });
  await test.put('one', '/shop', 'file');
  expect(await test.names('two', '/s/shop/file')).toEqual(['file']);
});

test('files are put into folders that exist', async () => {
  await using test = await started();
  test.engine.createContainer('web');
  await test.put('web', '/tmp', 'file');
  expect(await test.put('web', '/nowhere', 'x')).toMatch(
    /^404 .*Could not find the file \/nowhere in container web/,
  );
  expect(await test.put('web', '/tmp/file', 'x')).toMatch(/^400 .*extraction point is not a directory/);
});

test('a header tells what is there, without the content', async () => {
  await using test = await started();
  test.engine.createContainer('web');
  await test.put('web', '/tmp', 'file');
  const stat = async (path: string): Promise<unknown> => {
    const answer = await test.call('HEAD', 'web', path);
    const text = answer.headers.get('X-Docker-Container-Path-Stat') ?? '';
    return answer.ok ? JSON.parse(Buffer.from(text, 'base64').toString()) : answer.status;
  };
  expect(await stat('/tmp/file')).toEqual({
    name: 'file',
    size: 6,
    mode: 0o640,
    mtime: '2023-11-14T22:13:20Z',
    linkTarget: '',
  });
  // A folder that everybody writes to, as Go has it.
  expect(await stat('/tmp/')).toMatchObject({ name: 'tmp', mode: 0x8010_0000 + 0o777 });
  expect(await stat('/nowhere')).toBe(404);
  expect(await stat('')).toBe(400);
});
