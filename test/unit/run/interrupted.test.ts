import { expect, it } from 'vitest';
import type { CreateContainer, PullImage } from '../../../src/plan/step.js';
import { RunError } from '../../../src/run/run-error.js';
import { SimulatedEngine } from '../../../src/testing/index.js';
import { payloadOf, run, stepBase } from './support.js';

const pull: PullImage = { ...stepBase, id: 'pull image:web:1', target: 'web:1', kind: 'pullImage' };
const create: CreateContainer = {
  ...stepBase,
  id: 'create container:main.web',
  kind: 'createContainer',
  payload: payloadOf('web:1'),
  networks: [],
  volumes: [],
  after: [pull.id],
};

it('a step that is cut short has not failed: it is not done, and nor is what comes after it', async () => {
  const stop = new AbortController();
  await using engine = await SimulatedEngine.start({ registry: ['web:1'] });
  const onEvent = ({ type }: { readonly type: string }) => type === 'started' && stop.abort();
  const error = await run(engine, [pull, create], { signal: stop.signal, onEvent }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error instanceof RunError ? error.result.outcomes : error).toEqual([
    { status: 'not-done', step: pull, because: null },
    { status: 'not-done', step: create, because: null },
  ]);
});
