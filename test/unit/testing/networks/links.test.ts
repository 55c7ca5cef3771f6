import { expect, test } from 'vitest';
import { RawEngine } from '../support/raw-engine.js';

test('what a container links to must run', async () => {
  await using engine = await RawEngine.start();
  await engine.create('db');
  expect(await engine.run('web', { Links: ['db:database'] })).toBe(
    '500 Cannot link to a non running container: /db AS /web/database',
  );
  await engine.start('db');
  expect(await engine.start('web')).toBe('204');
});

test('a link is to the container that had the name, even when it is gone', async () => {
  await using engine = await RawEngine.start();
  await engine.run('db');
  await engine.create('web', { Links: ['db:database'] });
  await engine.call('DELETE', '/containers/db?force=1');
  await engine.run('db');
  expect(await engine.start('web')).toBe('500 Cannot link to a non running container: /db AS /web/database');
});

test.each([
  ['1.41', '500 Cannot link to /db, as it does not belong to the default network'],
  ['1.51', '500 container ID not attached to default bridge network'],
] as const)('what a container links to must be on the default bridge (API %s)', async (version, words) => {
  await using engine = await RawEngine.start(version);
  await engine.network('front');
  await engine.run('db', { NetworkMode: 'front' });
  expect(await engine.run('web', { Links: ['db'] })).toBe(words);
});
