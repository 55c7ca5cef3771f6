/** The files of a context, asked for as a builder does. */
import { expect, it } from 'vitest';
import type { MemberList } from '../../../../src/common/tar/member-list.js';
import type { FileMember, TarContent } from '../../../../src/common/tar/tar-member.js';
import { protobufFields, protobufText } from '../../../../src/engine/build/protobuf-reader.js';
import { bytesField, integerField } from '../../../../src/engine/build/protobuf-writer.js';
import { fileSyncService } from '../../../../src/engine/build/session/file-sync-service.js';
import { ask, type GrpcAnswer, sessionWith } from './session-client.js';

const method = '/moby.filesync.v1.FileSync/DiffCopy';
const end = integerField(1, 3);
const request = (file: number) => Buffer.concat([integerField(1, 1), integerField(3, file)]);

function file(name: string, content: TarContent): FileMember {
  return { kind: 'file', name, mode: 0o644, uid: 0, gid: 0, modified: 0, size: 3, content };
}

function listOf(...members: readonly FileMember[]): MemberList {
  const at = (index: number) => members[index] ?? file('none', []);
  return { length: members.length, at };
}

async function session(files: MemberList) {
  const failures: unknown[] = [];
  const context = { kind: 'files', files, dockerfile: file('x.Dockerfile', [Buffer.from('FROM')]) } as const;
  const client = await sessionWith(fileSyncService(context, (error) => failures.push(error)));
  return {
    failures,
    ask: (messages: readonly Uint8Array[], headers: Readonly<Record<string, string>>) =>
      ask(client, method, messages, headers),
  };
}

/** `stat a`, `stat`, `data 0 text`, `end` */
function told({ messages }: GrpcAnswer): readonly string[] {
  return messages.map((message) => {
    const fields = [...protobufFields(message)].map(({ number, value }) =>
      typeof value === 'bigint' ? value : number === 2 ? nameIn(value) : protobufText(value),
    );
    const [type, ...more] = fields;
    return [['stat', 'request', 'data', 'end'][Number(type)], ...more].join(' ');
  });
}

function nameIn(stat: Uint8Array): string {
  const [name] = protobufFields(stat);
  return name?.kind === 'bytes' ? protobufText(name.value) : '';
}

it('tells of everything, then gives what is asked for, in that order', async () => {
  const { ask } = await session(
    listOf(
      file('a', [Buffer.from('A')]),
      file('b', []),
      file(
        'c',
        ['C', '', '+'].map((text) => Buffer.from(text)),
      ),
    ),
  );
  const answer = await ask([request(2), request(1), end], { 'dir-name': 'context' });
  expect(answer.status).toBe(0);
  expect(told(answer)).toEqual([
    ...['stat a', 'stat b', 'stat c', 'stat'],
    ...['data 2 C', 'data 2 +', 'data 2 ', 'data 1 ', 'end'],
  ]);
});

it('gives the Dockerfile by itself, with an ignore file that names nothing', async () => {
  const { ask } = await session(listOf(file('a', [])));
  const headers = { 'dir-name': 'dockerfile', followpaths: 'x.Dockerfile' };
  expect(told(await ask([request(0), request(1), end], headers))).toEqual([
    ...['stat x.Dockerfile', 'stat x.Dockerfile.dockerignore', 'stat', 'data 0 FROM', 'data 0 '],
    ...['data 1 # What is left out is left out already.\n', 'data 1 ', 'end'],
  ]);
});

it.each(['followpaths', 'include-patterns'])(
  'tells of the ignore file alone where it is asked for by %s',
  async (key) => {
    const withRules = await session(listOf(file('.dockerignore', []), file('a', [])));
    const headers = { 'dir-name': 'context', [key]: '.dockerignore' };
    expect(told(await withRules.ask([end], headers))).toEqual(['stat .dockerignore', 'stat', 'end']);
    const without = await session(listOf(file('a', [])));
    expect(told(await without.ask([end], headers))).toEqual(['stat', 'end']);
  },
);

it('does not apply rules again', async () => {
  const { ask } = await session(listOf(file('a', [])));
  const headers = { 'dir-name': 'context', 'exclude-patterns': 'a' };
  expect(told(await ask([end], headers))).toEqual(['stat a', 'stat', 'end']);
});

it('keeps why a file could not be read, and tells the builder only that', async () => {
  const unreadable = new Error('hidden');
  const content: TarContent = {
    [Symbol.iterator]: () => {
      throw unreadable;
    },
  };
  const { ask, failures } = await session(listOf(file('a', content)));
  const { status, words } = await ask([request(0)], { 'dir-name': 'context' });
  expect({ status, words }).toEqual({ status: 13, words: 'the client could not answer' });
  expect(failures).toEqual([unreadable]);
});

it.each([
  ['another folder', { 'dir-name': '/etc' }, [], 5],
  ['no folder', {}, [], 5],
  ['a file that is not there', { 'dir-name': 'context' }, [request(1)], 5],
  [
    'its own failure',
    { 'dir-name': 'context' },
    [Buffer.concat([integerField(1, 4), bytesField(4, 'no')])],
    13,
  ],
])('ends when a builder has or wants %s', async (_, headers, messages, status) => {
  const { ask, failures } = await session(listOf(file('a', [])));
  expect(await ask(messages, headers)).toMatchObject({ status });
  expect(failures).toEqual([]);
});
