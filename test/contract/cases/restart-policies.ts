/** Restart policies: what an engine starts again by itself. */
import { expect } from 'vitest';
import { fieldsAt, fieldsOf, numberAt } from '../../../src/engine/answer/read.js';
import { contractCase } from '../contract-case.js';
import { created, heeding, payload, runs, started } from '../support/containers.js';
import type { ContractContext } from '../support/contract-context.js';
import { expectRefusal } from '../support/refusal.js';
import { until } from '../support/until.js';

function restarting(script: string, policy: object) {
  return { ...runs(script), HostConfig: { RestartPolicy: policy } };
}

function policyOf(Name: string) {
  return { HostConfig: { RestartPolicy: { Name } } };
}

export const restartPolicyCases = [
  contractCase('without a policy, what has ended stays so', async (context) => {
    const name = await started(context, 'none', runs('exit 1'));
    await context.engine.containers.wait(name);
    expect(await restartCount(context, name)).toBe(0);
    const { hostConfiguration } = await context.engine.containers.inspect(name);
    const { Name } = fieldsAt(hostConfiguration, 'RestartPolicy');
    expect(['', 'no']).toContain(Name);
  }),

  contractCase('after failures it is started again, as often as allowed', async (context) => {
    const policy = { Name: 'on-failure', MaximumRetryCount: 2 };
    const name = await started(context, 'on-failure', restarting('exit 3', policy));
    await until(context, async () => {
      const { status } = await context.engine.containers.inspect(name);
      return status === 'exited' && (await restartCount(context, name)) === 2;
    });
    expect((await context.engine.containers.inspect(name)).exitCode).toBe(3);
  }),

  contractCase('what ended well is not started again on failure', async (context) => {
    const name = await started(context, 'well', restarting('exit 0', { Name: 'on-failure' }));
    await until(context, async () => (await context.listed(name))?.status === 'exited');
    expect(await restartCount(context, name)).toBe(0);
  }),

  contractCase('with "always" it is started again, whatever its end', async (context) => {
    const name = await started(context, 'always', restarting('exit 0', { Name: 'always' }));
    await until(context, async () => (await restartCount(context, name)) >= 2);
  }),

  contractCase('between two starts it is restarting', async (context) => {
    const name = await started(context, 'restarting', restarting('exit 6', { Name: 'always' }));
    await until(context, async () => (await context.listed(name))?.status === 'restarting');
  }),

  contractCase('what is stopped is not started again', async (context) => {
    for (const policy of ['always', 'unless-stopped']) {
      const name = await heeding(context, policy, undefined, policyOf(policy));
      await context.engine.containers.stop(name);
      expect(await context.engine.containers.inspect(name)).toMatchObject({ status: 'exited', exitCode: 0 });
      expect(await restartCount(context, name)).toBe(0);
    }
  }),

  contractCase('what is restarting can be stopped', async (context) => {
    const name = await started(context, 'restarting', restarting('exit 6', { Name: 'always' }));
    await until(context, async () => (await context.listed(name))?.status === 'restarting');
    await context.engine.containers.stop(name);
    expect((await context.engine.containers.inspect(name)).status).toBe('exited');
  }),

  contractCase('what is killed by a user is not started again', async (context) => {
    const name = await heeding(context, 'killed', undefined, policyOf('always'));
    await context.engine.containers.kill(name, 'SIGKILL');
    await until(context, async () => (await context.listed(name))?.status === 'exited');
    expect(await restartCount(context, name)).toBe(0);
  }),

  contractCase('there is no such policy', async (context) => {
    const answer = created(context, 'policy', { HostConfig: { RestartPolicy: { Name: 'sometimes' } } });
    await expectRefusal(answer, 400, /invalid restart policy.*sometimes/);
  }),

  contractCase('only restarts on failure can be counted', async (context) => {
    const policy = { Name: 'always', MaximumRetryCount: 3 };
    const answer = created(context, 'policy', { HostConfig: { RestartPolicy: policy } });
    await expectRefusal(answer, 400, /maximum retry count (cannot|can only) be used with .*'/);
  }),

  contractCase('what restarts cannot be made to go by itself', async (context) => {
    const HostConfig = { AutoRemove: true, RestartPolicy: { Name: 'always' } };
    const answer = context.engine.containers.create(
      context.name('both'),
      payload(context, { HostConfig }),
      [],
    );
    await expectRefusal(answer, [400, 500], /can't create 'AutoRemove' container with restart policy/);
  }),
];

async function restartCount(context: ContractContext, name: string): Promise<number> {
  const { json } = await context.raw('GET', `/containers/${name}/json`);
  return numberAt(fieldsOf(json, 'container'), 'RestartCount');
}
