import { expect, test } from 'vitest';
import { raw } from '../support/raw.js';

test('limits and restart policy are changed, and the rest stays', async () => {
  await using engine = await raw();
  await engine.created({ HostConfig: { CpuShares: 5 } });
  const changes = { Memory: 64 << 20, MemorySwap: -1, RestartPolicy: { Name: 'always' }, Binds: ['/a:/a'] };
  expect(await engine.call('POST', '/containers/web/update', changes)).toEqual({
    status: 200,
    body: { Warnings: null },
  });
  expect((await engine.inspected('web'))['HostConfig']).toMatchObject({
    CpuShares: 5,
    Memory: 64 << 20,
    RestartPolicy: { Name: 'always', MaximumRetryCount: 0 },
    Binds: null,
  });
  expect(engine.engine.events.at(-1)).toMatchObject({ action: 'update' });
});

test('memory above the limit with swap is refused, and nothing is changed', async () => {
  await using engine = await raw();
  const { Id } = await engine.created({ HostConfig: { Memory: 64 << 20 } });
  expect(await engine.refusal('POST', '/containers/web/update', { Memory: 256 << 20, CpuShares: 5 })).toBe(
    `409 Cannot update container ${Id}: Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time`,
  );
  expect((await engine.inspected('web'))['HostConfig']).toMatchObject({ Memory: 64 << 20, CpuShares: 0 });
});

test.each([
  [-1, 0],
  [0, 0],
  [20, 20],
  [null, 10],
])('a limit of processes that is changed from 10 to %s is %s', async (PidsLimit, shown) => {
  await using engine = await raw();
  await engine.created({ HostConfig: { PidsLimit: 10 } });
  await engine.call('POST', '/containers/web/update', { PidsLimit });
  expect((await engine.inspected('web'))['HostConfig']).toMatchObject({ PidsLimit: shown });
});

test.each([
  [{ NanoCpus: 5e8 }, { CpuQuota: 50_000 }, 'CPU Quota cannot be updated as NanoCPUs has already been set'],
  [{ NanoCpus: 5e8 }, { CpuPeriod: 50_000 }, 'CPU Period cannot be updated as NanoCPUs has already been set'],
  [{ CpuQuota: 50_000 }, { NanoCpus: 5e8 }, 'Nano CPUs cannot be updated as CPU Quota has already been set'],
  [
    { CpuPeriod: 50_000 },
    { NanoCpus: 5e8 },
    'Nano CPUs cannot be updated as CPU Period has already been set',
  ],
])('processors limited by %o cannot be limited by %o', async (HostConfig, changes, words) => {
  await using engine = await raw();
  const { Id } = await engine.created({ HostConfig });
  expect(await engine.refusal('POST', '/containers/web/update', changes)).toBe(
    `409 Cannot update container ${Id}: Conflicting options: ${words}`,
  );
});

test.each([
  [{ MemorySwap: 32 << 20 }, /memory\.memsw\.limit_in_bytes: invalid argument/],
  [{ CpuShares: 1 }, /the minimum allowed cpu-shares is 2/],
])('what the kernel refuses (%o) is refused of what runs alone', async (changes, words) => {
  await using engine = await raw();
  await engine.created({ HostConfig: { Memory: 64 << 20 } });
  await engine.call('POST', '/containers/web/start');
  expect(await engine.refusal('POST', '/containers/web/update', changes)).toMatch(words);
  expect((await engine.inspected('web'))['HostConfig']).toMatchObject({
    MemorySwap: 128 << 20,
    CpuShares: 0,
  });
  await engine.call('POST', '/containers/web/kill');
  expect(await engine.call('POST', '/containers/web/update', changes)).toMatchObject({ status: 200 });
});

test('a limit of another type is refused', async () => {
  await using engine = await raw();
  await engine.created();
  expect(await engine.refusal('POST', '/containers/web/update', { CpusetCpus: 1 })).toBe(
    '400 invalid JSON: json: cannot unmarshal number into Go struct field UpdateConfig.CpusetCpus of type string',
  );
});
