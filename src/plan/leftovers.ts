/** What an interrupted replacement of a container may have left on the engine. */
import type { ObservedContainer, Snapshot } from '../engine/snapshot.js';
import { nameWithin, newName, oldName } from './replacement-names.js';

/** Why steps that set it right are taken. */
export const leftBehind = 'left behind by an interrupted replacement';

/** The names of what may be left of a container, beside its own. */
export function leftoverNames(name: string): readonly string[] {
  return [newName(name), oldName(name)];
}

/** Names of all containers of which there may be anything left. */
export function interruptedIn({ containers }: Snapshot): ReadonlySet<string> {
  const names = new Set<string>();
  for (const name of containers.keys()) {
    const own = nameWithin(name);
    if (own !== undefined) names.add(own);
  }
  return names;
}

export function leftoversOf(name: string, { containers }: Snapshot): readonly ObservedContainer[] {
  return leftoverNames(name).flatMap((leftover) => containers.get(leftover) ?? []);
}
