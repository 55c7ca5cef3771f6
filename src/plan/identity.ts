/** How steps name a container, and whether the one that exists was made from today's declaration. */
import { isComparableHash } from '../landscape/hash.js';
import { label } from '../landscape/labels.js';
import type { ContainerItem } from '../landscape/landscape.js';
import type { ContainerIdentity } from './step.js';

export function identityOf({ map, configuration, instance }: ContainerItem): ContainerIdentity {
  return { map, configuration, instance };
}

/** It was made by docker-map, from whatever declaration. */
export function isOurs(labels: Readonly<Record<string, string>>): boolean {
  return labels[label.hash] !== undefined;
}

/** It was made by docker-map, from today's declaration. */
export function isCurrent(item: ContainerItem, labels: Readonly<Record<string, string>>): boolean {
  return labels[label.hash] === item.hash;
}

/** Containers without a hash of ours, or with one of another release's making: nothing is known, so nothing is claimed. */
export function isOutdated(item: ContainerItem, labels: Readonly<Record<string, string>>): boolean {
  const hash = labels[label.hash];
  return hash !== undefined && isComparableHash(hash) && hash !== item.hash;
}
