import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOfText } from '../../../../src/common/tar/member-name.js';
import type { TarMember } from '../../../../src/common/tar/tar-member.js';
import { protobufFields } from '../../../../src/engine/build/protobuf-reader.js';
import { bytesField, integerField } from '../../../../src/engine/build/protobuf-writer.js';
import {
  dataPacket,
  endPacket,
  lastStatPacket,
  readPacket,
  statPacket,
} from '../../../../src/engine/build/session/file-packets.js';

const base = { name: 'a', mode: 0o644, uid: 0, gid: 0, modified: 0 } as const;

/** The fields of a message by their numbers. */
function fieldsOf(message: Uint8Array): Readonly<Record<number, unknown>> {
  return Object.fromEntries(
    [...protobufFields(message)].map(({ number, value }) => [
      number,
      typeof value === 'bigint' ? value : Buffer.from(value),
    ]),
  );
}

function statOf(member: TarMember): Readonly<Record<number, unknown>> {
  const { 1: type, 2: stat } = fieldsOf(statPacket(member));
  expect(type).toBe(0n);
  return Buffer.isBuffer(stat) ? fieldsOf(stat) : {};
}

// As Go's `os.FileMode` prints them.
it.each<readonly [TarMember, bigint]>([
  [{ ...base, kind: 'file', size: 1, content: [] }, 0x1a4n],
  [{ ...base, kind: 'file', mode: 0o4755, size: 1, content: [] }, 0x8001edn],
  [{ ...base, kind: 'file', mode: 0o2755, size: 1, content: [] }, 0x4001edn],
  [{ ...base, kind: 'folder', mode: 0o1777 }, 0x801001ffn],
  [{ ...base, kind: 'symlink', mode: 0o777, target: 'b' }, 0x80001ffn],
  [{ ...base, kind: 'link', target: 'b' }, 0x1a4n],
  [{ ...base, kind: 'fifo' }, 0x20001a4n],
  [{ ...base, kind: 'device', device: 'block', major: 8, minor: 1 }, 0x40001a4n],
  [{ ...base, kind: 'device', device: 'character', major: 1, minor: 3 }, 0x42001a4n],
])('tells the kind and mode as Go has them: %#', (member, mode) => {
  expect(statOf(member)[2]).toBe(mode);
});

it('tells all of any member', () => {
  const number = fc.nat(2 ** 31);
  const member = fc.record({
    name: fc.string({ unit: 'grapheme' }),
    target: fc.string({ unit: 'grapheme' }),
    mode: fc.nat(0o7777),
    uid: number,
    gid: number,
    modified: fc.integer({ min: -(2 ** 33), max: 2 ** 33 }),
    size: fc.maxSafeNat(),
    major: number,
    minor: number,
  });
  const property = fc.property(member, ({ name, target, size, major, minor, mode, ...more }) => {
    const common = { ...more, name, mode };
    const always = {
      1: bytesOfText(name),
      3: BigInt(more.uid),
      4: BigInt(more.gid),
      6: BigInt.asUintN(64, BigInt(more.modified) * 10n ** 9n),
    };
    expect(statOf({ ...common, kind: 'file', size, content: [] })).toMatchObject({
      ...always,
      5: BigInt(size),
    });
    expect(statOf({ ...common, kind: 'link', target })).toMatchObject({ ...always, 7: bytesOfText(target) });
    expect(statOf({ ...common, kind: 'device', device: 'block', major, minor })).toMatchObject({
      ...always,
      8: BigInt(major),
      9: BigInt(minor),
    });
  });
  fc.assert(property, { numRuns: 50 });
});

it('tells content, and ends', () => {
  expect(fieldsOf(dataPacket(300, Buffer.from('x')))).toEqual({ 1: 2n, 3: 300n, 4: Buffer.from('x') });
  expect(fieldsOf(lastStatPacket)).toEqual({ 1: 0n });
  expect(fieldsOf(endPacket)).toEqual({ 1: 3n });
});

it('understands what a builder says', () => {
  // Numbers that are 0 are not written in the third version of the format.
  expect(readPacket(integerField(1, 1))).toEqual({ type: 'request', file: 0 });
  expect(readPacket(Buffer.concat([integerField(3, 300), integerField(1, 1)]))).toEqual({
    type: 'request',
    file: 300,
  });
  expect(readPacket(integerField(1, 3))).toEqual({ type: 'end' });
  expect(readPacket(Buffer.concat([integerField(1, 4), bytesField(4, 'no')]))).toEqual({
    type: 'error',
    words: 'no',
  });
  expect(readPacket(integerField(1, 5))).toEqual({ type: 'other' });
  expect(readPacket(Buffer.alloc(0))).toEqual({ type: 'other' });
});
