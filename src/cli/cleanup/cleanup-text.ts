/** A cleanup that is planned, as tables for people. Pure. */
import type { ImageSummary } from '../../engine/answer/image.js';
import { label } from '../../landscape/labels.js';
import { formatAge } from '../output/age.js';
import { formatSize } from '../output/size.js';
import { formatTable } from '../output/table.js';
import type { CleanupPlan } from './cleanup-plan.js';

/** @param now in milliseconds since 1970 */
export function cleanupText(plan: CleanupPlan, now: number): string {
  const containers = plan.containers.map(({ name, id, statusText, status, image }) => [
    ...[
      '-',
      name,
      shortId(id),
      statusText === '' ? status : statusText,
      image.replace(/^sha256:([0-9a-f]{12}).*/, '$1'),
    ],
  ]);
  const images = plan.images
    .flat()
    .map((image) => [
      ...['-', image.references[0] ?? '(none)', shortId(image.id), formatSize(image.size)],
      ...[image.created === undefined ? '' : formatAge(now / 1000 - image.created), reasonOf(image)],
    ]);
  const kept = plan.kept.map(
    ({ name, labels }) => `! container ${name} stays: others of ${labels[label.map]} run`,
  );
  const lines = [
    ...(containers.length > 0
      ? formatTable([['', 'CONTAINER', 'ID', 'STATUS', 'IMAGE'], ...containers])
      : []),
    ...(images.length > 0 ? formatTable([['', 'IMAGE', 'ID', 'SIZE', 'CREATED', 'WHY'], ...images]) : []),
    ...kept,
    summaryOf(plan),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

export function isEmpty({ containers, images }: CleanupPlan): boolean {
  return containers.length === 0 && images.length === 0;
}

/** `2 containers and 1 image` */
export function amountOf({ containers, images }: CleanupPlan): string {
  const parts = [counted(containers.length, 'container'), counted(images.flat().length, 'image')];
  return parts.filter((part) => part !== '').join(' and ');
}

export function imageName({ references, id }: Pick<ImageSummary, 'references' | 'id'>): string {
  return references[0] ?? shortId(id);
}

function summaryOf(plan: CleanupPlan): string {
  if (isEmpty(plan)) return 'Nothing to clean up.';
  const bytes = plan.images.flat().reduce((sum, { size }) => sum + size, 0);
  // Layers that are shared stay, or are counted several times.
  const size = bytes > 0 ? `, ${formatSize(bytes)} at most` : '';
  return `To be removed: ${amountOf(plan)}${size}.`;
}

/** Why it may go. */
export function reasonOf({ references }: ImageSummary): string {
  return references.length === 0 ? 'no name, and not in use' : 'not in use, no tag that is kept';
}

function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}

function counted(count: number, what: string): string {
  if (count === 0) return '';
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
