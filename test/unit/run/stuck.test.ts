/** Which refusals of a start mean that the container must be made anew: each text as Docker 20.10 gave it. */
import { expect, test } from 'vitest';
import { EngineError, type EngineErrorCode } from '../../../src/engine/engine-error.js';
import { isStuck } from '../../../src/run/execute/stuck.js';
import { ReplacementError } from '../../../src/run/replacement-error.js';
import { answers, exits, runs, SimulatedEngine } from '../../../src/testing/index.js';
import { failedStep, replaceStep, run } from './support.js';

const folder = '/run/containerd/daemon/io.containerd.runtime.v2.task/moby/a88b247b2dc7';

function failure(words: string, code: EngineErrorCode = 'engine-failure'): EngineError {
  return new EngineError(code, words, { engine: 'here', method: 'POST', path: '/containers/c/start' });
}

test.each([
  'task a88b247b2dc7: already exists: unknown',
  'container with id already in use: a88b247b2dc7',
  `failed to start shim: mkdir ${folder}: file exists: unknown`,
])('%s', (words) => {
  expect(isStuck(failure(words))).toBe(true);
});

test('nothing else is', () => {
  expect(isStuck(failure('driver failed programming external connectivity'))).toBe(false);
  expect(isStuck(failure(`mkdir ${folder}: no space left on device`))).toBe(false);
  expect(isStuck(failure('task a88b247b2dc7: already exists', 'conflict'))).toBe(false);
  expect(isStuck(new Error('task a88b247b2dc7: already exists'))).toBe(false);
});

test('an old container that the runtime is still clearing is started again', async () => {
  await using engine = await SimulatedEngine.start({ images: { old: runs(), new: exits(3) } });
  engine.createContainer('main.web', { Image: 'old' }, { started: true });
  for (const nth of [2, 3]) {
    engine.fault({
      on: 'POST /containers/*/start',
      nth,
      fault: answers(500, 'task a88b247b2dc7: already exists'),
    });
  }
  expect(await failedStep(run(engine, [replaceStep(engine)]))).toMatchObject({ restored: 'running' });
  expect(engine.container('main.web')).toMatchObject({ image: 'old', status: 'running' });
  expect(engine.unmetFaults).toEqual([]);
});

test('where it does not let go of it, the engine must be restarted', () => {
  const { hint } = new ReplacementError({
    container: 'main.web',
    doing: 'starting the new container',
    cause: failure('driver failed'),
    restored: 'failed',
    problems: [failure('task a88b247b2dc7: already exists')],
  });
  expect(hint).toMatch(/restart the engine, and start main\.web again/);
});
