/** What an image gives to its containers is no drift, whatever the map sets beside it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planText } from '../../../src/index.js';
import { Scenario, twice } from '../scenarios/support.js';
import { popularImages } from './images.js';
import { loadImages, referenceOf, removeImages } from './load-images.js';

/** One thing that a map may set over an image, and the kind of step that it takes. */
const overlays: readonly { readonly name: string; readonly over: object; readonly sign: string }[] = [
  { name: 'environment', over: { create_options: { environment: { LOG_LEVEL: 'debug' } } }, sign: '±' },
  { name: 'command', over: { create_options: { command: ['other', 'words'] } }, sign: '±' },
  { name: 'labels', over: { create_options: { labels: { team: 'web' } } }, sign: '±' },
  { name: 'working_dir', over: { create_options: { working_dir: '/tmp' } }, sign: '±' },
  { name: 'stop_signal', over: { stop_signal: 'SIGHUP' }, sign: '±' },
  { name: 'ports', over: { exposes: [12345] }, sign: '±' },
  {
    name: 'restart_policy',
    over: { host_config: { restart_policy: { Name: 'unless-stopped' } } },
    sign: '~',
  },
];

const scenario = new Scenario('popular');
const other = new Scenario('popular-over');

beforeAll(async () => {
  await scenario.clear();
  await other.clear();
  await loadImages(scenario.engine, popularImages);
}, 60_000);
afterAll(async () => {
  await scenario.clear();
  await other.end();
  await removeImages(scenario.engine, popularImages);
  await scenario.end();
}, 60_000);

function contentWith(over: object): object {
  return Object.fromEntries(
    popularImages.map((image) => [image.name, { image: `/${referenceOf(image)}`, ...over }]),
  );
}

describe(`${popularImages.length} well-known images`, () => {
  it('are at least 40', () => {
    expect(popularImages.length).toBeGreaterThanOrEqual(40);
  });

  it('never show drift, running or not', async () => {
    const client = scenario.client(contentWith({}));
    await client.create();
    const created = await client.plan('update');
    expect(created.steps.map(({ kind }) => kind)).toEqual(popularImages.map(() => 'startContainer'));
    await twice(client, 'startup');
    expect(planText(await client.plan('update'))).toBe('');
  }, 120_000);

  it.each(overlays)(
    'take over $name, and nothing else, where the map sets it',
    async ({ name, over, sign }) => {
      const plan = await scenario.client(contentWith(over)).plan('update');
      expect(plan.steps.map(({ target }) => target).toSorted()).toEqual(
        popularImages.map((image) => scenario.object(image.name)).toSorted(),
      );
      for (const step of plan.steps) {
        expect(planText({ ...plan, steps: [step] })).toMatch(new RegExp(`^\\${sign} `));
        expect(step.differences.map(({ field }) => field)).toEqual([name]);
      }
    },
  );

  it('show no drift either where they were made with one thing set over them', async () => {
    const content = overlays.flatMap(({ name, over }) =>
      popularImages.map((image) => [`${image.name}-${name}`, { image: `/${referenceOf(image)}`, ...over }]),
    );
    const client = other.client(Object.fromEntries(content));
    await client.create();
    const plan = await client.plan('update');
    expect(plan.steps.flatMap(({ kind, target }) => (kind === 'startContainer' ? [] : [target]))).toEqual([]);
    expect(plan.steps).toHaveLength(content.length);
  }, 180_000);

  it('keep all else when the map sets one thing over them', async () => {
    const some = popularImages.filter(({ Volumes, Healthcheck }) => Volumes || Healthcheck);
    const content = some.map(({ name, Healthcheck }) => {
      // Otherwise the first check comes after half a minute.
      const over = Healthcheck ? { healthcheck: { interval: '1s' } } : { user: 'root' };
      return [name, { image: `/${referenceOf({ name })}`, ...over }];
    });
    const names = some.map(({ name }) => name);
    await twice(scenario.client(Object.fromEntries(content)), 'update', names, { parallel: 8 });
  }, 180_000);
});
