import { expect, test } from 'vitest';
import { raw } from '../support/raw.js';

test.each([
  ['a bad mode of a bind', { Binds: ['/tmp:/x:badmode'] }, ['destroy']],
  ['a relative target', { Binds: ['/tmp:x'] }, ['destroy']],
  ['a target twice', { Binds: ['/tmp:/x', '/tmp:/x'] }, ['destroy']],
  ['an unknown link', { Links: ['nosuch:a'] }, ['destroy']],
  ['unknown volumes', { VolumesFrom: ['nosuch'] }, ['destroy']],
  ['an unknown kind of mount', { Mounts: [{ Type: 'bogus', Target: '/x' }] }, []],
  ['a relative temporary folder', { Tmpfs: { x: '' } }, []],
  ['an unknown namespace', { IpcMode: 'container:nosuch' }, []],
])('engines find %s too late to tell nobody, or early enough', async (_, HostConfig, told) => {
  await using engine = await raw();
  const body = { Image: 'plain', Labels: { a: '1' }, HostConfig };
  expect(await engine.refusal('POST', '/containers/create?name=web', body)).toMatch(/^[45]00 /);
  const events = engine.engine.events.filter(({ type }) => type === 'container');
  expect(events.map(({ action }) => action)).toEqual(told);
  for (const { attributes } of events) expect(attributes).toEqual({ a: '1', image: 'plain', name: 'web' });
});
