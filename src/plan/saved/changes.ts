/** What is not on an engine any more as it was when a plan was made. */
import type { Basis, ContainerBasis, VolumeBasis } from './basis.js';

/** A line for each object that has changed: `container main.web: was running, is exited`. */
export function changesBetween(then: Basis, now: Basis): readonly string[] {
  return [
    ...changed('container', then.containers, now.containers, containerChange),
    ...changed('volume', then.volumes, now.volumes, volumeChange),
    ...changed('network', then.networks, now.networks, idChange('is another network of that name')),
    ...changed('image', then.images, now.images, idChange('is another image of that name')),
  ];
}

type Change<Value> = (then: Value, now: Value) => string | undefined;
type ByName<Value> = Readonly<Record<string, Value | null>>;

function changed<Value>(
  kind: string,
  then: ByName<Value>,
  now: ByName<Value>,
  change: Change<Value>,
): string[] {
  return Object.entries(then).flatMap(([name, before]) => {
    const text = changeOf(before, now[name] ?? null, change);
    return text === undefined ? [] : [`${kind} ${name}: ${text}`];
  });
}

function changeOf<Value>(then: Value | null, now: Value | null, change: Change<Value>): string | undefined {
  if (then === null) return now === null ? undefined : 'did not exist, is there now';
  return now === null ? 'was there, does not exist any more' : change(then, now);
}

function containerChange(then: ContainerBasis, now: ContainerBasis): string | undefined {
  if (then.id !== now.id) return 'is another container of that name';
  if (then.status !== now.status) return `was ${then.status}, is ${now.status}`;
  const [before, after] = [then.networks.join(', '), now.networks.join(', ')];
  if (before !== after) return `was on ${before || 'no network'}, is on ${after || 'no network'}`;
  return then.configuration === now.configuration ? undefined : 'its configuration was changed';
}

function volumeChange(then: VolumeBasis, now: VolumeBasis): string | undefined {
  if (then.driver !== now.driver) return `had the driver ${then.driver}, has ${now.driver}`;
  return then.labels === now.labels ? undefined : 'is another volume of that name: labels or options differ';
}

function idChange(text: string): Change<string> {
  return (then, now) => (then === now ? undefined : text);
}
