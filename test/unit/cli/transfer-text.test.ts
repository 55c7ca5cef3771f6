import { expect, it } from 'vitest';
import { advanceTransfer, type TransferState, transferText } from '../../../src/cli/tasks/transfer-text.js';
import type { TransferProgress } from '../../../src/engine/registry/transfer-progress.js';

function textAfter(...all: readonly TransferProgress[]): string {
  const start: TransferState = new Map();
  return transferText(all.reduce(advanceTransfer, start));
}

it('counts layers and bytes of an image on its way', () => {
  expect(textAfter({ status: 'The push refers to repository', current: 0, total: 0 })).toBe('');
  expect(
    textAfter(
      { id: 'a', status: 'Preparing', current: 0, total: 0 },
      { id: 'b', status: 'Layer already exists', current: 0, total: 0 },
      { id: 'a', status: 'Pushing', current: 1_000_000, total: 4_000_000 },
    ),
  ).toBe('1 of 2 layers, 1.00 MB of 4.00 MB');
  expect(
    textAfter(
      { id: 'a', status: 'Pushing', current: 1_000_000, total: 4_000_000 },
      { id: 'a', status: 'Pushed', current: 0, total: 0 },
    ),
  ).toBe('1 of 1 layers, 4.00 MB of 4.00 MB');
});
