/** Images that are based on each other: in which order they are built, and when a changed base counts. */
import { describe, expect, test } from 'vitest';
import { buildLabel } from '../../../src/image/build-label.js';
import { imageDigest } from '../../../src/plan/builds/image-digest.js';
import { type Exists, linesOf, planOf } from './support.js';

describe('images that are based on each other', () => {
  const chain = {
    repository: 'shop',
    web: { build: '/srv/web' },
    middle: { build: '/srv/middle' },
    base: { build: '/srv/base' },
  };
  const known = {
    'shop/web:latest': { digest: '1-w', bases: ['docker.io/shop/middle'] },
    'shop/middle:latest': { digest: '1-m', bases: ['shop/base:latest', 'debian'] },
    'shop/base:latest': { digest: '1-b', bases: ['debian'] },
  };
  const labels = { base: '1-b', middle: '', web: '' };
  labels.middle = imageDigest('1-m', { 'shop/base:latest': labels.base });
  labels.web = imageDigest('1-w', { 'shop/middle:latest': labels.middle });

  const existing = (names: Partial<typeof labels>): Exists => ({
    images: Object.fromEntries(Object.keys(names).map((name) => [`shop/${name}:latest`, name])),
    imageLabels: Object.fromEntries(
      Object.entries(names).map(([name, label]) => [name, { [buildLabel]: label }]),
    ),
  });

  test('are built one after the other, also where only the last one is named', () => {
    const expected = [
      '+ image shop/base:latest  from /srv/base; missing',
      '+ image shop/middle:latest  from /srv/middle; missing  [after build image:shop/base:latest]',
      '+ image shop/web:latest  from /srv/web; missing  [after build image:shop/middle:latest]',
    ];
    expect(linesOf('build', { map: chain, builds: known, names: ['web'] })).toEqual(expected);
    expect(linesOf('build', { map: chain, builds: known })).toEqual(expected);
  });

  test('are current together', () => {
    expect(linesOf('build', { map: chain, builds: known, exists: existing(labels) })).toEqual([]);
  });

  test('are built after a base that has changed', () => {
    const middle = imageDigest('1-m', { 'shop/base:latest': '1-old' });
    const web = imageDigest('1-w', { 'shop/middle:latest': middle });
    const exists = existing({ base: '1-old', middle, web });
    expect(linesOf('build', { map: chain, builds: known, exists })).toEqual([
      '~ image shop/base:latest  from /srv/base; changed',
      '~ image shop/middle:latest  from /srv/middle; its base image shop/base:latest is built  [after build image:shop/base:latest]',
      '~ image shop/web:latest  from /srv/web; its base image shop/middle:latest is built  [after build image:shop/middle:latest]',
    ]);
  });

  test('are built where a base was built anew in an earlier run', () => {
    const middle = imageDigest('1-m', { 'shop/base:latest': '1-old' });
    const exists = existing({ ...labels, middle });
    expect(linesOf('build', { map: chain, builds: known, exists, names: ['middle'] })).toEqual([
      '~ image shop/middle:latest  from /srv/middle; its base images have changed',
    ]);
  });

  test('need no base that is gone, to be current', () => {
    const { middle, web } = labels;
    expect(
      linesOf('build', { map: chain, builds: known, exists: existing({ middle, web }), names: ['web'] }),
    ).toEqual([]);
  });

  test('in a circle are refused', () => {
    const circle = { ...known, 'shop/base:latest': { digest: '1-b', bases: ['shop/web'] } };
    expect(() => planOf('build', { map: chain, builds: circle })).toThrow(
      'Images are based on each other: shop/web:latest -> shop/middle:latest -> shop/base:latest -> shop/web:latest',
    );
  });
});
