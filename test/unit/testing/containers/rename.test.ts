import { expect, test } from 'vitest';
import { fieldsAt } from '../../../../src/engine/answer/read.js';
import { raw } from '../support/raw.js';

async function namesAfterRename(isStarted: boolean): Promise<unknown> {
  await using engine = await raw();
  await engine.created();
  if (isStarted) await engine.call('POST', '/containers/web/start');
  await engine.call('POST', '/containers/web/rename?name=other');
  const networks = fieldsAt(fieldsAt(await engine.inspected('other'), 'NetworkSettings'), 'Networks');
  return fieldsAt(networks, 'bridge')['DNSNames'];
}

test('what runs is entered by its new name, on the default network too', async () => {
  expect(await namesAfterRename(true)).toEqual(['other', expect.stringMatching(/^[0-9a-f]{12}$/)]);
});

test('what does not run is not entered', async () => {
  expect(await namesAfterRename(false)).toBeNull();
});
