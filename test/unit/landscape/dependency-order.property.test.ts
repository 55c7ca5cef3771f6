import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dependencyOrder, dependentOrder } from '../../../src/landscape/dependency-order.js';
import type { Item } from '../../../src/landscape/landscape.js';
import { landscapeOf } from './landscape-of.js';

/** Maps in which each container links to some of those after it, declared in any order. */
const maps = fc
  .uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 20 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.subarray(numbers.filter((other) => other > number)).map((links) => ({ number, links })),
      ),
    ),
  )
  .map((configurations) =>
    Object.fromEntries(
      configurations.map(({ number, links }) => [`c${number}`, { links: links.map((link) => `c${link}`) }]),
    ),
  );

function dependsOn(item: Item): readonly string[] {
  return item.kind === 'container' ? item.dependsOn : [];
}

test('each item comes once, after all that it depends on, and before all that depends on it when going', () => {
  fc.assert(
    fc.property(maps, (map) => {
      const landscape = landscapeOf(map);
      const coming = dependencyOrder(landscape, landscape.items.keys());
      const going = dependentOrder(landscape, landscape.items.keys());
      expect(new Set(coming)).toEqual(new Set(landscape.items.values()));
      expect(coming).toHaveLength(landscape.items.size);
      expect(going).toHaveLength(landscape.items.size);
      for (const [order, sign] of [
        [coming, 1],
        [going, -1],
      ] as const) {
        const place = new Map(order.map(({ id }, index) => [id, index * sign]));
        for (const item of order) {
          for (const id of dependsOn(item))
            expect(place.get(id)).toBeLessThan(place.get(item.id) ?? Number.NaN);
        }
      }
    }),
  );
});
