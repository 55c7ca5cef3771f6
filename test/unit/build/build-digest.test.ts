import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildDigest } from '../../../src/build/build-digest.js';
import { buildLabel } from '../../../src/image/build-label.js';
import type { BuildSpecification } from '../../../src/image/build-specification.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { specification } from './specification.js';

const digestWith = (more: Partial<BuildSpecification>) => buildDigest({ ...specification, ...more });

it('is one word', async () => {
  expect(await digestWith({})).toMatch(/^1-[0-9a-f]{64}$/);
});

it.each<[string, Partial<BuildSpecification>]>([
  ['the Dockerfile', { source: { kind: 'dockerfile', text: 'FROM a\n', files: [], archives: [] } }],
  ['the stage', { target: 'a' }],
  ['arguments', { arguments: { a: '1' } }],
  ['labels', { labels: { a: '1' } }],
  ['the platform', { platform: 'linux/arm64' }],
])('changes with %s', async (_, more) => {
  expect(await digestWith(more)).not.toBe(await digestWith({}));
});

it.each<[string, Partial<BuildSpecification>]>([
  ['secrets', { secrets: { a: { file: '/a' } } }],
  ['agents', { ssh: { default: '' } }],
  ['tags', { tags: ['a:1'] }],
  ['caches', { cacheFrom: ['a:1'], noCache: true, pull: true }],
  ['the builder', { builder: 'classic' }],
  ['itself', { labels: { [buildLabel]: '1-0' } }],
])('does not change with %s', async (_, more) => {
  expect(await digestWith(more)).toBe(await digestWith({}));
});

it('does not change with the order of arguments, and tells them from labels', async () => {
  expect(await digestWith({ arguments: { a: '1', b: '2' } })).toBe(
    await digestWith({ arguments: { b: '2', a: '1' } }),
  );
  expect(await digestWith({ arguments: { a: '1' } })).not.toBe(await digestWith({ labels: { a: '1' } }));
});

it('changes with what is in the folder', async () => {
  const path = temporaryFolder();
  const source = { kind: 'folder', path, dockerfile: 'Dockerfile' } as const;
  writeFileSync(join(path, 'Dockerfile'), 'FROM a\n');
  const first = await digestWith({ source });
  writeFileSync(join(path, 'file'), '');
  const second = await digestWith({ source });
  rmSync(join(path, 'file'));
  expect(second).not.toBe(first);
  expect(await digestWith({ source })).toBe(first);
});
