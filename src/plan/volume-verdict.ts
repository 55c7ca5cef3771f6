/**
 * Whether a volume has the owner and mode that are declared for it. The labels tell what was declared when the
 * volume was made; where they differ or are missing (the volume was made by hand, or the declaration changed
 * since), the folder itself is looked at.
 */
import type { ObservedVolume } from '../engine/snapshot.js';
import { label } from '../landscape/labels.js';
import type { VolumePreparation } from '../landscape/landscape.js';
import { folderModeAfter } from './chmod.js';
import type { Difference } from './step.js';

export interface VolumeVerdict {
  readonly prepare: boolean;
  readonly cause: string;
  readonly differences: readonly Difference[];
}

const fine: VolumeVerdict = { prepare: false, cause: '', differences: [] };

export function volumeVerdict(
  preparation: VolumePreparation,
  observed: ObservedVolume | undefined,
): VolumeVerdict {
  if (!observed) return { prepare: true, cause: 'missing', differences: [] };
  const { labels, root } = observed;
  if (labels[label.owner] === preparation.owner && labels[label.mode] === preparation.mode) return fine;
  const differences = root
    ? rootDifferences(preparation, root, labels)
    : labelDifferences(preparation, labels);
  if (differences.length === 0) return fine;
  const cause = differences.map(({ field, observed }) => `${field} is ${observed}`).join(', ');
  return { prepare: true, cause, differences };
}

function rootDifferences(
  { owner, mode }: VolumePreparation,
  root: NonNullable<ObservedVolume['root']>,
  labels: ObservedVolume['labels'],
): Difference[] {
  const differences: Difference[] = [];
  if (owner !== undefined) {
    const ids = numericOwner(owner);
    const observed = `${root.uid}:${root.gid}`;
    // A name means an id only inside the helper's image: the label is all there is to go by.
    const differs = ids === undefined ? (labels[label.owner] ?? owner) !== owner : ids !== observed;
    if (differs) differences.push({ field: 'owner', declared: owner, observed });
  }
  if (mode !== undefined && modeDiffers(mode, root.mode, labels)) {
    differences.push({ field: 'mode', declared: mode, observed: root.mode.toString(8).padStart(4, '0') });
  }
  return differences;
}

/** An expression that only `chmod` itself can read is judged by the label, too. */
function modeDiffers(expression: string, mode: number, labels: ObservedVolume['labels']): boolean {
  const after = folderModeAfter(expression, mode);
  return after === undefined ? labels[label.mode] !== expression : after !== mode;
}

function labelDifferences(preparation: VolumePreparation, labels: ObservedVolume['labels']): Difference[] {
  const rows = [
    { field: 'owner', declared: preparation.owner, observed: labels[label.owner] },
    { field: 'mode', declared: preparation.mode, observed: labels[label.mode] },
  ];
  return rows.flatMap(({ field, declared, observed = 'unknown' }) =>
    declared === undefined || declared === observed ? [] : [{ field, declared, observed }],
  );
}

function numericOwner(owner: string): string | undefined {
  const ids = owner.split(':').map((part) => (part === 'root' ? '0' : part));
  return ids.every((id) => /^\d+$/.test(id)) ? ids.join(':') : undefined;
}
