import { describe, expect, it } from 'vitest';
import { Engine } from '../../../src/engine/engine.js';
import type { RunEvent } from '../../../src/run/event.js';
import { RunError } from '../../../src/run/run-error.js';
import { runEvents } from '../../../src/run/run-events.js';
import { runPlan } from '../../../src/run/run-plan.js';
import { planOf } from '../plan/support.js';

const gone = new Engine({ kind: 'unix', path: '/nowhere/docker.sock' });
const map = { web: { links: 'app' }, app: null };
const plan = planOf('startup', { map, exists: { images: ['web:latest', 'app:latest'] } });

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
      /^Failed: 0 of 4 steps done, 1 failed, 3 not done\n {2}create container main\.app: /,
    );
    expect(
      result.outcomes.map((outcome) =>
        outcome.status === 'not-done' ? `not done because of ${outcome.because}` : outcome.status,
      ),
    ).toEqual(['failed', ...Array(3).fill('not done because of create container:main.app')]);
  });

  it('begins nothing when it is interrupted before it begins', async () => {
    const { result, code } = await errorOf(runPlan(plan, () => gone, { signal: AbortSignal.abort() }));
    expect(code).toBe('run-interrupted');
    expect(result.interrupted).toBe(true);
    expect(result.outcomes.map(({ status }) => status)).toEqual(Array(4).fill('not-done'));
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
    expect(error.result.outcomes).toHaveLength(4);
    expect(told).toEqual([
      'started create container:main.app',
      'failed create container:main.app',
      ...['start container:main.app', 'create container:main.web', 'start container:main.web'].map(
        (id) => `not-done ${id}`,
      ),
    ]);
  });
});

function nameOf(event: RunEvent): string {
  if (event.type === 'finished') return `${event.outcome.status} ${event.outcome.step.id}`;
  return `${event.type} ${event.step.id}`;
}
