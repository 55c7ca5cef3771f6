/** A restart is a start, and the delay of a container counts for it as well. */
import { expect, it } from 'vitest';
import type { RestartContainer } from '../../../src/plan/step.js';
import { runs, SimulatedEngine } from '../../../src/testing/index.js';
import { progress, run, stepBase } from './support.js';

it('waits after a restart, until it is interrupted', async () => {
  const step: RestartContainer = {
    ...stepBase,
    id: 'restart container:main.web',
    kind: 'restartContainer',
    stop: { timeout: 0 },
    delay: 1000,
  };
  const stop = new AbortController();
  await using engine = await SimulatedEngine.start({ images: { web: runs() } });
  engine.createContainer('main.web', { Image: 'web' }, { started: true });
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
