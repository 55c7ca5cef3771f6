/** An update that ends before it comes to what is bound to a replaced container: the same command completes it. */
import { expect, test } from 'vitest';
import { runs } from '../../../src/testing/index.js';
import { type ClientTest, clientTest } from './support.js';

const idle = { image: 'idle', min_running: 0 };
const engine = { images: { 'idle:latest': runs() } };

const content = (mode: string, owner = 'web') => ({
  web: { ...idle, create_options: { environment: { MODE: mode } } },
  linked: { ...idle, links: 'web' },
  inside: { ...idle, network_mode: owner },
  further: { ...idle, network_mode: 'inside' },
});

async function cutAfter({ client }: ClientTest, container: string): Promise<void> {
  const ending = new AbortController();
  const updating = client.update('web', {
    parallel: 1,
    signal: ending.signal,
    onEvent: (event) => {
      if (event.type === 'finished' && event.outcome.step.target === container) ending.abort();
    },
  });
  await expect(updating).rejects.toMatchObject({ code: 'run-interrupted' });
}

async function replaced({ client }: ClientTest): Promise<readonly string[]> {
  const { plan } = await client.update('web');
  return plan.steps.filter(({ kind }) => kind === 'replaceContainer').map(({ target }) => target);
}

test.for([
  ['main.web', ['main.linked', 'main.inside', 'main.further']],
  ['main.inside', ['main.further']],
] as const)('after %s', async ([container, left]) => {
  await using stage = await clientTest(content('old'), { engine });
  await stage.client.startup();
  stage.map.mergeFromObject(content('new'));
  await cutAfter(stage, container);
  expect(await replaced(stage)).toEqual(left);
  expect((await stage.client.plan('update')).steps).toEqual([]);
});

test('what has another declaration by now is left to an update of its own', async () => {
  await using stage = await clientTest(content('old', 'linked'), { engine });
  await stage.client.startup();
  stage.map.mergeFromObject(content('old'));
  expect((await stage.client.plan('update', 'web')).steps).toEqual([]);
});
