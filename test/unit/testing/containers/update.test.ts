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
