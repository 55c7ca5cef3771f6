import { expect, test } from 'vitest';
import { raw } from '../support/raw.js';

async function hostConfigOf(declared: object, apiVersion: '1.41' | '1.51' = '1.51'): Promise<unknown> {
  await using engine = await raw({ apiVersion });
  return (await engine.created({ HostConfig: declared }))['HostConfig'];
}

test('what is not declared has the engine’s defaults', async () => {
  const common = { Memory: 0, IpcMode: 'private', Binds: null, LogConfig: { Type: 'json-file', Config: {} } };
  expect(await hostConfigOf({})).toMatchObject({
    ...common,
    NetworkMode: 'bridge',
    RestartPolicy: { Name: 'no' },
  });
  expect(await hostConfigOf({}, '1.41')).toMatchObject({
    ...common,
    NetworkMode: 'default',
    RestartPolicy: { Name: '' },
    KernelMemory: 0,
  });
});

test('memory with swap is twice the memory where only that is declared', async () => {
  expect(await hostConfigOf({ Memory: 64 << 20 })).toMatchObject({ MemorySwap: 128 << 20 });
});

test('bindings are shown whole', async () => {
  const bindings = { '80/tcp': [{ HostPort: '8080' }] };
  expect(await hostConfigOf({ PortBindings: bindings })).toMatchObject({
    PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '8080' }] },
  });
});

test('options that no engine knows get lost', async () => {
  expect(await hostConfigOf({ Foo: 1 })).not.toHaveProperty('Foo');
});

test('a creation warns of what has no effect', async () => {
  await using engine = await raw();
  const HostConfig = { NetworkMode: 'host', PortBindings: { '80/tcp': [{}] } };
  expect(
    (await engine.call('POST', '/containers/create', { Image: 'plain', HostConfig })).body,
  ).toMatchObject({
    Warnings: ['Published ports are discarded when using host network mode'],
  });
});
