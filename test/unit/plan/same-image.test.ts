/** Which images are the same, though they were built at different times. */
import { expect, test } from 'vitest';
import type { ImageDetails } from '../../../src/engine/answer/image.js';
import { buildLabel } from '../../../src/image/build-label.js';
import { isSameImage } from '../../../src/plan/builds/same-image.js';

function image(changes: Partial<ImageDetails> = {}): ImageDetails {
  const labels = { [buildLabel]: '1-a', own: 'yes' };
  const configuration = { Cmd: ['serve'], Env: ['A=1'], Labels: labels, Image: 'sha256:step' };
  return {
    id: 'one',
    references: [],
    size: 0,
    labels,
    configuration,
    layers: ['below', 'above'],
    ...changes,
  };
}

const built = (changes: Partial<ImageDetails>) => image({ id: 'other', ...changes });
const labels = { [buildLabel]: '1-b', own: 'yes' };

test.each<[string, ImageDetails]>([
  ['the same id', image({ layers: [] })],
  [
    'another label of docker-map',
    built({ labels, configuration: { ...image().configuration, Labels: labels } }),
  ],
  ['another last step', built({ configuration: { ...image().configuration, Image: 'sha256:other' } })],
  ['another name and size', built({ references: ['web:2'], size: 1 })],
])('the same: %s', (_, other) => {
  expect(isSameImage(image(), other)).toBe(true);
});

test.each<[string, ImageDetails]>([
  ['another layer', built({ layers: ['below', 'changed'] })],
  ['one layer more', built({ layers: ['below', 'above', 'more'] })],
  ['another label of the image', built({ labels: { ...labels, own: 'no' } })],
  ['another command', built({ configuration: { ...image().configuration, Cmd: ['work'] } })],
])('not the same: %s', (_, other) => {
  expect(isSameImage(image(), other)).toBe(false);
});

test('layers that are not told leave it open', () => {
  expect(isSameImage(image({ layers: [] }), built({ layers: [] }))).toBe(false);
});
