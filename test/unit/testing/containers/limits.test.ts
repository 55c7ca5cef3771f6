import { expect, test } from 'vitest';
import { fieldsIn, raw } from '../support/raw.js';

test('more processors than the engine tells of are refused', async () => {
  await using engine = await raw();
  const { NCPU } = fieldsIn(await engine.call('GET', '/info'));
  const body = { Image: 'plain', HostConfig: { NanoCpus: (Number(NCPU) + 1) * 1e9 } };
  expect(await engine.refusal('POST', '/containers/create', body)).toBe(
    `400 range of CPUs is from 0.01 to ${NCPU}.00, as there are only ${NCPU} CPUs available`,
  );
});

test('memory is limited together with swap', async () => {
  await using engine = await raw();
  const { Id } = await engine.created();
  expect(await engine.refusal('POST', '/containers/web/update', { Memory: 64e6 })).toBe(
    `409 Cannot update container ${Id}: Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time`,
  );
  const changes = { Memory: 64e6, MemorySwap: 128e6 };
  expect(await engine.call('POST', '/containers/web/update', changes)).toMatchObject({ status: 200 });
});

test.each([
  [-1, null],
  [50, 50],
])('a swappiness of %s is shown as %s', async (MemorySwappiness, shown) => {
  await using engine = await raw();
  const { HostConfig } = await engine.created({ HostConfig: { MemorySwappiness } });
  expect(HostConfig).toMatchObject({ MemorySwappiness: shown });
});
