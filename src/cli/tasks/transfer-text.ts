/** How far an image is on its way, in a few words: `3 of 7 layers, 34.1 MB of 60.2 MB`. Pure. */
import type { TransferProgress } from '../../engine/registry/transfer-progress.js';
import { formatSize } from '../output/size.js';

/** The latest on each layer. */
export type TransferState = ReadonlyMap<string, TransferProgress>;

const THROUGH = /^(?:Pushed|Pull complete|Layer already exists|Already exists|Mounted from|Loaded layer)/;

export function advanceTransfer(state: TransferState, progress: TransferProgress): TransferState {
  const { id } = progress;
  if (id === undefined) return state;
  const known = state.get(id);
  // The last words on a layer have no amounts.
  const total = progress.total > 0 ? progress.total : (known?.total ?? 0);
  const current = THROUGH.test(progress.status) ? total : progress.current;
  return new Map(state).set(id, { ...progress, current, total });
}

export function transferText(state: TransferState): string {
  const layers = [...state.values()];
  if (layers.length === 0) return '';
  const through = layers.filter(({ status }) => THROUGH.test(status)).length;
  const sum = (of: 'current' | 'total') => layers.reduce((all, layer) => all + layer[of], 0);
  const amount = sum('total') > 0 ? `, ${formatSize(sum('current'))} of ${formatSize(sum('total'))}` : '';
  return `${through} of ${layers.length} layers${amount}`;
}
