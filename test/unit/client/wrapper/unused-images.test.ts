import { describe, expect, it } from 'vitest';
import { unusedImages } from '../../../../src/client/wrapper/unused-images.js';
import type { ImageSummary } from '../../../../src/engine/answer/image.js';

function image(id: string, parent = '', ...references: string[]): ImageSummary {
  return { id, references, labels: {}, size: 1, ...(parent && { parent }) };
}

/** As in the reference of the original's behaviour, section 10.3. */
const images = [
  image('root'),
  image('p1', 'root'),
  image('u1', 'p1'),
  image('d1', 'root'),
  image('d2', 'd1'),
  image('t1', '', 'a:latest'),
  image('t2', '', 'a:1'),
  image('t3', '', 'b:keep'),
  image('l1'),
  image('l2', 'l1', 'c:1'),
];

function unused(options: { removeOld?: boolean; keepTags?: string[] } = {}): string[][] {
  const request = { images, used: new Set(['u1']), removeOld: false, keepTags: [], ...options };
  return unusedImages(request).map((group) => group.map(({ id }) => id));
}

describe('images that nobody needs', () => {
  it('are those without a name that nothing depends on, children first', () => {
    expect(unused()).toEqual([['d2'], ['d1']]);
  });

  it('are those with names, too, but for latest', () => {
    expect(unused({ removeOld: true })).toEqual([
      ['d2', 't2', 't3', 'l2'],
      ['d1', 'l1'],
    ]);
  });

  it('are not those with tags to keep', () => {
    expect(
      unused({ removeOld: true, keepTags: ['keep'] })
        .flat()
        .sort(),
    ).toEqual(['d1', 'd2', 'l1', 'l2', 't2']);
  });

  it('all names stay without removeOld', () => {
    expect(unused({ keepTags: ['keep'] })).toEqual(unused());
  });

  it('are none where there are none', () => {
    expect(unusedImages({ images: [], used: new Set(), removeOld: true, keepTags: [] })).toEqual([]);
  });

  it('a parent comes after all its children, however deep', () => {
    const chain = [image('a'), image('b', 'a'), image('c', 'b'), image('d', 'a')];
    const request = { images: chain, used: new Set<string>(), removeOld: false, keepTags: [] };
    expect(unusedImages(request).map((group) => group.map(({ id }) => id))).toEqual([
      ['c', 'd'],
      ['b'],
      ['a'],
    ]);
  });
});
