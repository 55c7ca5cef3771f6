/** Health checks. */
import { expect } from 'vitest';
import { fieldsAt, listOf, optionalTextAt } from '../../../src/engine/answer/read.js';
import { contractCase } from '../contract-case.js';
import { created, started } from '../support/containers.js';
import type { ContractContext } from '../support/contract-context.js';
import { expectRefusal } from '../support/refusal.js';
import { until } from '../support/until.js';

const MILLISECOND = 1_000_000;
const often = { Interval: 50 * MILLISECOND, Timeout: 5000 * MILLISECOND };

/** Real engines execute the command; on the simulated one, the image's program looks at the variable. */
function failing(settings: object) {
  const Test = ['CMD-SHELL', 'echo not yet; exit $HEALTH'];
  return { Env: ['HEALTH=1'], Healthcheck: { Test, ...settings } };
}

export const healthCases = [
  contractCase('a container whose check says so is healthy', async (context) => {
    const name = await started(context, 'healthy', {
      Healthcheck: { Test: ['CMD-SHELL', 'exit 0'], ...often },
    });
    await until(context, async () => (await health(context, name)) === 'healthy');
    expect((await context.listed(name))?.statusText).toMatch(/^Up .*\(healthy\)$/);
  }),

  contractCase('a container whose check failed too often is unhealthy, and runs on', async (context) => {
    const name = await started(context, 'unhealthy', failing({ Retries: 2, ...often }));
    await until(context, async () => (await health(context, name)) === 'unhealthy');
    expect((await context.listed(name))?.statusText).toMatch(/^Up .*\(unhealthy\)$/);
    expect((await context.engine.containers.inspect(name)).status).toBe('running');
  }),

  contractCase('a check leaves its exit code and what it wrote', async (context) => {
    const name = await started(context, 'log', failing({ Retries: 1, ...often }));
    const log = await until(context, async () => {
      const { Health } = await context.state(name);
      const results = listOf(fieldsAt({ Health }, 'Health')['Log'], 'Log');
      return results.length > 0 ? results : undefined;
    });
    expect(log[0]).toMatchObject({ ExitCode: 1, Output: 'not yet\n' });
  }),

  contractCase('before its first check a container is starting', async (context) => {
    const Healthcheck = { Test: ['CMD-SHELL', 'exit 0'], Interval: 3600_000 * MILLISECOND };
    const name = await started(context, 'starting', { Healthcheck });
    expect(await health(context, name)).toBe('starting');
    expect((await context.listed(name))?.statusText).toMatch(/^Up .*\(health: starting\)$/);
  }),

  contractCase('failures in the start period do not count', async (context) => {
    // From API 1.44 on, checks in this period are made at an interval of their own.
    const period = { StartPeriod: 3600_000 * MILLISECOND, StartInterval: often.Interval };
    const name = await started(context, 'period', failing({ Retries: 1, ...often, ...period }));
    await until(context, async () => {
      const { Health } = await context.state(name);
      return listOf(fieldsAt({ Health }, 'Health')['Log'], 'Log').length >= 2;
    });
    expect(await health(context, name)).toBe('starting');
  }),

  contractCase('a container without a check has no health', async (context) => {
    const name = await started(context, 'none');
    expect((await context.listed(name))?.statusText).not.toMatch(/health/);
  }),

  contractCase('a check that is switched off is none', async (context) => {
    const name = await started(context, 'off', { Healthcheck: { Test: ['NONE'] } });
    expect((await context.listed(name))?.statusText).not.toMatch(/health/);
  }),

  contractCase('a check more often than each millisecond is refused', async (context) => {
    const answer = created(context, 'often', { Healthcheck: { Test: ['CMD', 'true'], Interval: 10 } });
    await expectRefusal(answer, 400, /Interval in Healthcheck cannot be less than 1ms/);
  }),
];

async function health(context: ContractContext, name: string): Promise<string | undefined> {
  return optionalTextAt(fieldsAt(await context.state(name), 'Health'), 'Status');
}
