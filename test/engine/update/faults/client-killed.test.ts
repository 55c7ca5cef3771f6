/** The client is killed at each stage of a replacement: the next run finishes the job, and no data is lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RunEvent } from '../../../../src/index.js';
import { testEngine } from '../../../support/test-engine.js';
import { type Declared, revised } from './support/declared.js';
import { updateAndDie } from './support/killed-client.js';
import { Lane } from './support/lane.js';
import { freePort } from './support/ports.js';
import { Stage } from './support/stage.js';
import { survives } from './support/trials.js';

/** As the progress tells of them. */
const begin = [
  'looking for what was left behind',
  'creating the new container',
  'looking at the old container',
];
const rename = ['renaming the old container', 'giving the new container its name'];
const start = ['starting the new container', 'waiting for the new container'];
const stop = 'stopping the old container';
const end = 'removing the old container';
const orders = [
  { order: 'stop-first', name: 'app', stages: [...begin, stop, ...rename, ...start, end] },
  { order: 'start-first', name: 'worker', stages: [...begin, ...start, ...rename, stop, end] },
] as const;

/** Of `stop-first`, what asks the engine for something: killed a moment later, when nobody waits for the answer any more. */
const asking = ['creating the new container', stop, ...rename, 'starting the new container', end];
const moment = 5;

describe.concurrent.each(orders)('$order', { timeout: 300_000 }, ({ order, name, stages }) => {
  const lane = new Lane();
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.on(testEngine(), `faults-killed-${order}`, { port: await freePort(), alone: false });
  });
  afterAll(() => stage.end());
  const survivesUpdate = (fault: (declared: Declared) => Promise<unknown>) =>
    lane.next(() => survives(stage, (declared) => revised(declared, name), fault));

  test('these are all stages', ({ expect }) =>
    survivesUpdate(async (declared) => {
      const told = new Set<string>();
      const onEvent = (event: RunEvent) => void (event.type === 'progress' && told.add(event.text));
      await stage.update(declared, () => ({ onEvent }));
      expect([...told]).toEqual(stages);
    }));

  test.each(stages)('%s', (text) =>
    survivesUpdate(async (declared) => {
      expect(await updateAndDie(stage, declared, { stage: text })).toBe(true);
    }),
  );

  test.each(order === 'stop-first' ? asking : [])('in the middle of %s', (text) =>
    survivesUpdate((declared) => updateAndDie(stage, declared, { stage: text }, moment)),
  );
});
