import { describe, expect, test } from 'vitest';
import { dependencyOrder, dependentOrder } from '../../../src/landscape/dependency-order.js';
import type { Item } from '../../../src/landscape/landscape.js';
import { hostname } from '../../../src/landscape/names.js';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { declared } from '../../support/declared.js';
import { containerIn } from './landscape-of.js';
import { vectors } from './vectors.js';

type RecordedItem = readonly [kind: string, name: string, detail: string | null];

interface Row {
  readonly map: object;
  readonly map_name: string;
  readonly config: string;
  readonly instance: string | null;
  readonly container_name: string;
  readonly image: readonly [name: string, tag: string];
  readonly hostname_default: string;
  readonly hostname_other: string;
  readonly dependencies: { readonly output: readonly RecordedItem[] };
  readonly dependents: { readonly output: readonly RecordedItem[] };
}

/** An item as the original writes it down. */
function recorded(item: Item): RecordedItem {
  switch (item.kind) {
    case 'container':
      return ['container', item.configuration, item.instance];
    case 'volume':
      return ['volume', item.owner, item.alias];
    case 'network':
      return ['network', item.network, null];
    case 'image': {
      const colon = item.reference.lastIndexOf(':');
      return ['image', item.reference.slice(0, colon), item.reference.slice(colon + 1)];
    }
    default:
      return item satisfies never;
  }
}

describe('names, dependencies and dependents are those of the original', () => {
  test.each(vectors<Row>('names.json'))('$container_name', (row) => {
    const landscape = resolveLandscape(declared(row.map_name, row.map));
    const container = containerIn(landscape, row.container_name);
    expect([container.configuration, container.instance]).toEqual([row.config, row.instance]);
    expect(container.image).toBe(row.image.join(':'));
    expect(hostname(container.name)).toBe(row.hostname_default);
    expect(hostname(container.name, 'other')).toBe(row.hostname_other);
    const others = (items: readonly Item[]) => items.filter((item) => item !== container).map(recorded);
    expect(others(dependencyOrder(landscape, [container.id]))).toEqual(row.dependencies.output);
    expect(others(dependentOrder(landscape, [container.id]))).toEqual(row.dependents.output);
  });
});
