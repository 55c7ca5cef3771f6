import { expect, test } from 'vitest';
import { fieldsIn, raw } from '../support/raw.js';

test('a name that is taken is refused with the id of the container that has it', async () => {
  await using engine = await raw();
  const { Id } = await engine.created();
  expect(await engine.refusal('POST', '/containers/create?name=web', { Image: 'plain' })).toBe(
    `409 Conflict. The container name "/web" is already in use by container "${Id}". You have to remove (or rename) that container to be able to reuse that name.`,
  );
});

test.each(['x', '-web', 'a/b'])('%s is no name', async (name) => {
  await using engine = await raw();
  expect(
    await engine.refusal('POST', `/containers/create?name=${encodeURIComponent(name)}`, { Image: 'plain' }),
  ).toBe(`400 Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`);
});

test('containers without a name get different ones', async () => {
  await using engine = await raw();
  for (let count = 0; count < 200; count++)
    await engine.call('POST', '/containers/create', { Image: 'plain' });
  expect(new Set(engine.engine.containers.map(({ name }) => name)).size).toBe(200);
});

test('a container that is renamed is found by its new name alone, and tells its old one', async () => {
  await using engine = await raw();
  await engine.created();
  expect((await engine.call('POST', '/containers/web/rename?name=shop')).status).toBe(204);
  expect((await engine.inspected('shop'))['Name']).toBe('/shop');
  expect(await engine.refusal('GET', '/containers/web/json')).toBe('404 No such container: web');
  expect(engine.engine.events.at(-1)).toMatchObject({
    action: 'rename',
    attributes: { name: 'shop', oldName: '/web' },
  });
});

test('a container is not renamed to a name that is taken', async () => {
  await using engine = await raw();
  const { Id } = await engine.created();
  await engine.created({}, 'shop');
  expect(await engine.refusal('POST', '/containers/shop/rename?name=web')).toBe(
    `409 Error when allocating new name: Conflict. The container name "/web" is already in use by container "${Id}". You have to remove (or rename) that container to be able to reuse that name.`,
  );
  expect((await engine.inspected('shop'))['Name']).toBe('/shop');
});

test('a shared network stack is bound to the container, whatever it is called later', async () => {
  await using engine = await raw();
  const { Id } = await engine.created({}, 'db');
  const details = await engine.created({ HostConfig: { NetworkMode: 'container:db' } });
  expect(details['HostConfig']).toMatchObject({ NetworkMode: `container:${Id}` });
  expect(fieldsIn({ status: 200, body: details['NetworkSettings'] })['Networks']).toEqual({});
});

test('links are shown by names of today, on both sides', async () => {
  await using engine = await raw();
  await engine.created({}, 'db');
  const details = await engine.created({ HostConfig: { Links: ['db:data'] } });
  expect(details['HostConfig']).toMatchObject({ Links: ['/db:/web/data'] });
  await engine.call('POST', '/containers/web/rename?name=shop');
  const list = await engine.call('GET', '/containers/json?all=1');
  expect(list.body).toMatchObject([{ Names: ['/shop'] }, { Names: ['/db', '/shop/data'] }]);
});
