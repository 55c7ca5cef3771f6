/** Changes of a container where it is: limits and restart policy. */
import { expect } from 'vitest';
import type { Json } from '../../../src/engine/payload.js';
import { contractCase } from '../contract-case.js';
import { created, started } from '../support/containers.js';
import type { ContractContext } from '../support/contract-context.js';
import { expectRefusal } from '../support/refusal.js';
import { actionsOf, telling } from '../support/telling.js';

const MEGABYTE = 1 << 20;

export const updateCases = [
  contractCase('limits of what runs are changed', async (context) => {
    const name = await started(context, 'running');
    const changes = { CpuShares: 300, Memory: 64 * MEGABYTE, MemorySwap: 128 * MEGABYTE, PidsLimit: 50 };
    expect(await updated(context, name, changes)).toMatchObject(changes);
  }),

  contractCase('limits of what does not run are changed', async (context) => {
    const name = await created(context, 'created');
    const changes = { NanoCpus: 500_000_000, MemoryReservation: 16 * MEGABYTE, CpusetCpus: '0' };
    expect(await updated(context, name, changes)).toMatchObject(changes);
  }),

  contractCase('a restart policy is changed', async (context) => {
    const name = await started(context, 'policy', { HostConfig: { RestartPolicy: { Name: 'always' } } });
    const RestartPolicy = { Name: 'on-failure', MaximumRetryCount: 3 };
    expect(await updated(context, name, { RestartPolicy })).toMatchObject({ RestartPolicy });
    expect(await updated(context, name, { RestartPolicy: { Name: 'no' } })).toMatchObject({
      RestartPolicy: { Name: 'no', MaximumRetryCount: 0 },
    });
  }),

  contractCase('what is changed to nothing stays as it is', async (context) => {
    const limits = { CpuShares: 300, Memory: 64 * MEGABYTE, CpusetCpus: '0' };
    const HostConfig = { ...limits, RestartPolicy: { Name: 'always' } };
    const name = await created(context, 'nothing', { HostConfig });
    const nothing = { CpuShares: 0, Memory: 0, CpusetCpus: '', RestartPolicy: { Name: '' } };
    expect(await updated(context, name, nothing)).toMatchObject({
      ...limits,
      MemorySwap: 128 * MEGABYTE,
      RestartPolicy: { Name: 'always' },
    });
  }),

  contractCase('the limit of processes is the one that can be taken off', async (context) => {
    const name = await created(context, 'processes', { HostConfig: { PidsLimit: 50 } });
    expect(await updated(context, name, { PidsLimit: -1 })).toMatchObject({ PidsLimit: 0 });
  }),

  contractCase('swap is unlimited by -1', async (context) => {
    const name = await created(context, 'swap', { HostConfig: { Memory: 64 * MEGABYTE } });
    expect(await updated(context, name, { MemorySwap: -1 })).toMatchObject({
      Memory: 64 * MEGABYTE,
      MemorySwap: -1,
    });
  }),

  contractCase('more memory than memory and swap together is refused', async (context) => {
    const name = await created(context, 'memory', { HostConfig: { Memory: 64 * MEGABYTE } });
    await expectRefusal(
      context.engine.containers.update(name, { Memory: 256 * MEGABYTE }),
      409,
      /Memory limit should be smaller than already set memoryswap limit/,
    );
  }),

  contractCase('processors limited in one way cannot be limited in the other one', async (context) => {
    const { containers } = context.engine;
    const nano = await created(context, 'nano', { HostConfig: { NanoCpus: 500_000_000 } });
    const quota = containers.update(nano, { CpuQuota: 50_000 });
    await expectRefusal(quota, 409, /CPU Quota cannot be updated as NanoCPUs has already been set/);
    const period = await created(context, 'period', { HostConfig: { CpuPeriod: 50_000 } });
    const processors = containers.update(period, { NanoCpus: 500_000_000 });
    await expectRefusal(processors, 409, /Nano CPUs cannot be updated as CPU Period has already been set/);
  }),

  contractCase(
    'what only the kernel refuses is refused of what runs, and nothing is changed',
    async (context) => {
      const name = await started(context, 'kernel', { HostConfig: { Memory: 64 * MEGABYTE } });
      const answer = context.engine.containers.update(name, { MemorySwap: 32 * MEGABYTE, CpuShares: 300 });
      await expectRefusal(answer, 500, /Cannot update container \w+: .*/);
      const { hostConfiguration } = await context.engine.containers.inspect(name);
      expect(hostConfiguration).toMatchObject({ MemorySwap: 128 * MEGABYTE, CpuShares: 0 });
    },
  ),

  contractCase('what goes by itself cannot be made to restart', async (context) => {
    const name = await started(context, 'auto', { HostConfig: { AutoRemove: true } });
    const answer = context.engine.containers.update(name, { RestartPolicy: { Name: 'always' } });
    await expectRefusal(answer, 409, /AutoRemove is enabled for the container/);
  }),

  contractCase('processors that there are not cannot be had', async (context) => {
    const name = await created(context, 'processors');
    const answer = context.engine.containers.update(name, { CpusetCpus: '4000' });
    await expectRefusal(answer, 400, /Requested CPUs are not available - requested 4000, available: 0/);
  }),

  contractCase('a limit that is no number is refused', async (context) => {
    const name = await created(context, 'type');
    const words = /json: cannot unmarshal string into Go struct field UpdateConfig.Memory of type int64/;
    await expectRefusal(context.engine.containers.update(name, { Memory: 'much' }), [400, 500], words);
  }),

  contractCase('a change is told', async (context) => {
    const name = context.name('told');
    const told = telling(context, { container: [name], event: ['create', 'update'] }, 'update');
    await created(context, 'told');
    await context.engine.containers.update(name, { CpuShares: 300 });
    expect(actionsOf(await told)).toEqual(['create', 'update']);
  }),
];

/** The host configuration afterwards. */
async function updated(
  context: ContractContext,
  name: string,
  changes: Readonly<Record<string, Json>>,
): Promise<unknown> {
  await context.engine.containers.update(name, changes);
  return (await context.engine.containers.inspect(name)).hostConfiguration;
}
