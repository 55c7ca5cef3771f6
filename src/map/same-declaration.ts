/** Whether a map has changed between two looks at it. Parts that did not change are the same objects. */
import type { Lazy } from '../lazy/lazy.js';
import type { MapDeclaration } from './declaration.js';

/** Quick, and never wrong where it says yes. */
export function isSameDeclaration(one: MapDeclaration<Lazy>, other: MapDeclaration<Lazy>): boolean {
  return (
    haveSameValues(one.containers, other.containers) &&
    haveSameValues(one.volumes, other.volumes) &&
    haveSameValues(one.networks, other.networks) &&
    one.host === other.host &&
    one.groups === other.groups &&
    one.clients === other.clients &&
    one.useAttachedParentName === other.useAttachedParentName
  );
}

function haveSameValues<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): boolean {
  if (one.size !== other.size) return false;
  for (const [name, value] of one) if (other.get(name) !== value) return false;
  return true;
}
