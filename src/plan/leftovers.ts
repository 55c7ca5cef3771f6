/** What an interrupted replacement of a container may have left on the engine. */
import type { ObservedContainer, Snapshot } from '../engine/snapshot.js';
import { newName, oldName } from './replacement-names.js';

/** Why steps that set it right are taken. */
export const leftBehind = 'left behind by an interrupted replacement';

/** The names of what may be left of a container, beside its own. */
export function leftoverNames(name: string): readonly string[] {
  return [newName(name), oldName(name)];
}

export function leftoversOf(name: string, { containers }: Snapshot): readonly ObservedContainer[] {
  return leftoverNames(name).flatMap((leftover) => containers.get(leftover) ?? []);
}
