import { describe, expect, it } from 'vitest';
import { Engine } from '../../../src/engine/engine.js';
import type { RunEvent } from '../../../src/run/event.js';
import { RunError } from '../../../src/run/run-error.js';
import { runEvents } from '../../../src/run/run-events.js';
import { runPlan } from '../../../src/run/run-plan.js';
import { planOf } from '../plan/support.js';

const gone = new Engine({ kind: 'unix', path: '/nowhere/docker.sock' });
const map = { web: { links: 'app' }, app: null, other: null };
const plan = planOf('startup', { map, exists: { images: ['web:latest', 'app:latest', 'other:latest'] } });

async function errorOf(run: Promise<unknown>): Promise<RunError> {
  const error = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof RunError) return error;
  throw new Error('expected a RunError');
}

describe('runPlan', () => {
  it('reports every step, and does not ask an engine again that is gone', async () => {
    const { result, code, message } = await errorOf(runPlan(plan, () => gone, { parallel: 1 }));
    expect(code).toBe('run-failed');
    expect(message).toMatch(
      /^Failed: 0 of 6 steps done, 1 failed, 5 not done\n {2}create container main\.app: /,
    );
    expect(
      result.outcomes.map((outcome) =>
        outcome.status === 'not-done' ? `not done because of ${outcome.because}` : outcome.status,
      ),
    ).toEqual(['failed', ...Array(5).fill('not done because of create container:main.app')]);
  });

  it('begins nothing when it is interrupted before it begins', async () => {
    const { result, code } = await errorOf(runPlan(plan, () => gone, { signal: AbortSignal.abort() }));
    expect(code).toBe('run-interrupted');
    expect(result.interrupted).toBe(true);
    expect(result.outcomes.map(({ status }) => status)).toEqual(Array(6).fill('not-done'));
  });

  it('goes on when its listener throws', async () => {
    const { result } = await errorOf(
      runPlan(plan, () => gone, {
        onEvent: () => {
          throw new Error('broken listener');
        },
      }),
    );
    expect(result.outcomes.map(({ status }) => status)).not.toContain('done');
    expect(result.outcomes).toHaveLength(6);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses %s steps at one time', async (parallel) => {
    await expect(runPlan(plan, () => gone, { parallel })).rejects.toMatchObject({ code: 'invalid-parallel' });
  });

  it('runs a plan that went through JSON', async () => {
    const stored: typeof plan = JSON.parse(JSON.stringify(plan));
    expect(stored).toEqual(plan);
    expect((await errorOf(runPlan(stored, () => gone))).result.outcomes).toHaveLength(6);
  });

  it('has nothing to say about an empty plan', async () => {
    const { outcomes, interrupted } = await runPlan({ ...plan, steps: [] }, () => gone, {
      signal: AbortSignal.abort(),
    });
    expect(outcomes).toEqual([]);
    expect(interrupted).toBe(false);
  });
});

describe('runEvents', () => {
  it('yields the events in order, then throws what the run throws', async () => {
    const told: string[] = [];
    const events = runEvents((onEvent) => runPlan(plan, () => gone, { parallel: 1, onEvent }));
    const error = await errorOf(
      (async () => {
        for await (const event of events) told.push(nameOf(event));
      })(),
    );
    expect(error.result.outcomes).toHaveLength(6);
    expect(told).toEqual([
      'started create container:main.app',
      'failed create container:main.app',
      'not-done create container:main.other',
      'not-done start container:main.app',
      'not-done create container:main.web',
      'not-done start container:main.web',
      'not-done start container:main.other',
    ]);
  });
});

function nameOf(event: RunEvent): string {
  if (event.type === 'finished') return `${event.outcome.status} ${event.outcome.step.id}`;
  return `${event.type} ${event.step.id}`;
}
