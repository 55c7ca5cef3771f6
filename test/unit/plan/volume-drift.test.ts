/** Volumes that exist and are not as declared: they are kept. */
import { expect, it } from 'vitest';
import type { ObservedVolume } from '../../../src/engine/snapshot.js';
import { containerItem, detailsOf, planOf } from './support.js';

const map = {
  app: { attaches: 'data' },
  volumes: {
    data: { default_path: '/data', driver: 'local', driver_options: { type: 'cifs', o: 'password=x' } },
  },
};

function notes(volume: Partial<ObservedVolume>, action: 'update' | 'startup' = 'update') {
  const details = [detailsOf(containerItem(map, 'main.app'))];
  const volumes = [{ name: 'main.data', ...volume }];
  const { steps, notes } = planOf(action, { map, exists: { images: ['app:latest'], details, volumes } });
  expect(steps).toEqual([]);
  return notes.map(({ code, message }) => `${code}: ${message.replace(/ \(save .*\)$/, '')}`);
}

it.each<[string, Partial<ObservedVolume>, readonly string[]]>([
  ['is as declared', { options: { o: 'password=x', type: 'cifs' } }, []],
  [
    'has another driver, and others of its options',
    { driver: 'nfs', options: { o: 'password=y', device: '/dev' } },
    ['is kept, with its data, although it differs: driver nfs -> local; driver options device, o, type'],
  ],
])('a volume that %s', (_, volume, lines) => {
  expect(notes(volume)).toEqual(lines.map((line) => `volume-differs: ${line}`));
  expect(notes(volume, 'startup')).toEqual([]);
});
