/** The time that a container is given after each start. */
import { describe, expect, it } from 'vitest';
import type { RestartContainer, StartContainer } from '../../../src/plan/step.js';
import { runs, SimulatedEngine } from '../../../src/testing/index.js';
import { progress, run, stepBase } from './support.js';

const images = { web: runs() };

const start: StartContainer = {
  ...stepBase,
  id: 'start container:main.web',
  kind: 'startContainer',
  delay: 1000,
};

const restart: RestartContainer = {
  ...stepBase,
  id: 'restart container:main.web',
  kind: 'restartContainer',
  stop: { timeout: 0 },
  delay: 1000,
};

describe('the delay of a container', () => {
  it.each([
    { step: start, started: false },
    { step: restart, started: true },
  ])('is waited for after $step.id, until an interruption', async ({ step, started }) => {
    const stop = new AbortController();
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'web' }, { started });
    const told = progress();
    const { outcomes } = await run(engine, [step], {
      signal: stop.signal,
      onEvent: (event) => {
        told.onEvent(event);
        if (event.type === 'progress') stop.abort();
      },
    });
    expect(told.texts).toEqual(['waiting for 1000 s']);
    expect(outcomes).toMatchObject([{ status: 'done', changed: true }]);
  });

  it('holds no place among the steps that run', async () => {
    const stop = new AbortController();
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'web' });
    engine.createContainer('main.other', { Image: 'web' });
    const other: StartContainer = { ...start, id: 'start container:main.other', target: 'main.other' };
    const running = run(engine, [start, other], { parallel: 1, signal: stop.signal });
    await engine.until('main.other', 'running');
    stop.abort();
    expect((await running).outcomes).toMatchObject([{ status: 'done' }, { status: 'done' }]);
  });

  it('does not wait where it ran already', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    expect((await run(engine, [start])).outcomes).toMatchObject([{ changed: false }]);
  });
});
