import { expect, test } from 'vitest';
import { raw } from '../support/raw.js';

test.each([
  ['a mount in memory is refused', { Mounts: [{ Type: 'tmpfs', Target: '/t' }] }, '404 get: no such volume'],
  ['the option Tmpfs is not', { Tmpfs: { '/t': '' } }, '201 undefined'],
])('volumes of a container with %s', async (_, HostConfig, expected) => {
  await using engine = await raw();
  await engine.created({ HostConfig });
  const body = { Image: 'plain', HostConfig: { VolumesFrom: ['web'] } };
  expect(await engine.refusal('POST', '/containers/create', body)).toBe(expected);
});
