import { expect, it } from 'vitest';
import { prefixes } from '../../../src/cli/logs/prefixes.js';
import { plainStyle } from '../../../src/cli/output/style.js';
import { landscapeOf } from '../../../src/client/landscape-of.js';
import { ContainerMap } from '../../../src/map/container-map.js';

const content = { web: { instances: ['blue', 'green'] }, database: {} };

async function containersOf(...names: readonly string[]) {
  const landscapes = await Promise.all(names.map((name) => landscapeOf(new ContainerMap(name, content))));
  return landscapes.flatMap(({ items }) => [...items.values()].filter((item) => item.kind === 'container'));
}

it('are as wide as the longest name', async () => {
  expect([...prefixes(await containersOf('main'), plainStyle).values()]).toEqual([
    'web.blue  | ',
    'web.green | ',
    'database  | ',
  ]);
});

it('have the name of the map where there are several', async () => {
  const texts = [...prefixes(await containersOf('one', 'two'), plainStyle).values()];
  expect(texts).toContain('one.web.blue  | ');
  expect(texts).toContain('two.database  | ');
});

it('have colours of their own, and one again for the sixth', async () => {
  const colours: string[] = [];
  const all = [...(await containersOf('one')), ...(await containersOf('two'))];
  prefixes(all, (colour, text) => {
    colours.push(colour);
    return text;
  });
  expect(new Set(colours.slice(0, 5)).size).toBe(5);
  expect(colours[5]).toBe(colours[0]);
});

it('are empty for one container', async () => {
  const [first] = await containersOf('main');
  expect(prefixes(first === undefined ? [] : [first], plainStyle)).toEqual(new Map([['main.web.blue', '']]));
});
