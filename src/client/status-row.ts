/** That a container is to run, or to do its work, and does not: as a row among its fields. */
import type { ObservedContainer } from '../engine/snapshot.js';
import type { ContainerItem } from '../landscape/landscape.js';
import { containerVerdict } from '../plan/container-verdict.js';
import type { FieldRow } from './difference-row.js';

/** None where it is as `update` would leave it. */
export function statusRows(item: ContainerItem, observed: ObservedContainer): readonly FieldRow[] {
  const verdict = containerVerdict(item, observed, 'update', []);
  if (verdict.kind !== 'start' && verdict.kind !== 'create') return [];
  const declared = item.ready.state === 'completed' ? 'completed' : 'running';
  const remedy = verdict.kind === 'start' ? 'start' : 'replace';
  return [{ field: 'status', declared, observed: verdict.cause, equal: false, remedy }];
}
