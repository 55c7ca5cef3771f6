/** `update` after a replacement that was interrupted. */
import { describe, expect, it } from 'vitest';
import { containerItem, type DetailsChanges, detailsOf, linesOf } from './support.js';

const map = { app: null };
const item = containerItem(map, 'main.app');
const images = ['app:latest'];
const named = (name: string, changes: DetailsChanges = {}) =>
  detailsOf(item, { name, id: `id of ${name}`, ...changes });
const lines = (...details: ReturnType<typeof named>[]) =>
  linesOf('update', { map, exists: { images, details } }).filter((line) => !line.startsWith('  '));

describe('update after an interrupted replacement', () => {
  it('compares the old container that gets its name back, and replaces that', () => {
    const found = lines(
      named('main.app', { status: 'exited', exitCode: 1 }),
      named('main.app.docker-map-old', { imageId: 'older' }),
    );
    expect(found.at(-1)).toBe(
      '± container main.app  start-first; image differs  [after rename container:main.app.docker-map-old]',
    );
    expect(lines(named('main.app.docker-map-old')).map((line) => line.slice(0, 1))).toEqual(['~']);
  });

  it('removes the old one before another one takes its name', () => {
    const found = lines(
      named('main.app', { imageId: 'older' }),
      named('main.app.docker-map-old', { status: 'exited' }),
    );
    expect(found.slice(-2)).toEqual([
      '- container main.app.docker-map-old  left behind by an interrupted replacement  [after wait for container:main.app]',
      '± container main.app  start-first; image differs  [after wait for container:main.app, remove container:main.app.docker-map-old]',
    ]);
  });

  it('removes the old one where the new one is as declared', () => {
    const found = lines(named('main.app'), named('main.app.docker-map-old', { status: 'exited' }));
    expect(found).toEqual([
      '… container main.app  before the one that it replaces goes',
      '- container main.app.docker-map-old  left behind by an interrupted replacement  [after wait for container:main.app]',
    ]);
  });
});
