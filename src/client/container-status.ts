/** What is declared beside what exists: one row for each container of a landscape. */
import type { Engine } from '../engine/engine.js';
import { observe } from '../engine/observe.js';
import type { ContainerStatus, ObservedPort, Snapshot } from '../engine/snapshot.js';
import type { ContainerItem, Landscape } from '../landscape/landscape.js';
import { isOutdated } from '../plan/identity.js';
import { resolveTargets } from '../plan/targets.js';
import { listOf, type Names } from './action-options.js';
import { containersOf, observation } from './observation.js';

export interface ContainerStatusRow {
  /** Name on the engine. */
  readonly name: string;
  readonly map: string;
  readonly configuration: string;
  readonly instance: string | null;
  readonly image: string;
  readonly status: ContainerStatus | 'absent';
  /** The engine's own words: `Up 3 minutes`. */
  readonly statusText: string;
  readonly ports: readonly ObservedPort[];
  /** It was made from an older declaration than today's. */
  readonly outdated: boolean;
}

/** Rows in the order of declaration. @throws PlanError for names that mean nothing, or two things */
export async function containerStatus(
  engine: Engine,
  landscapes: readonly Landscape[],
  names: Names | undefined,
): Promise<readonly ContainerStatusRow[]> {
  const targets = resolveTargets(landscapes, listOf(names));
  const snapshot = await observe(engine, observation('startup', landscapes, targets, {}));
  return containersOf(landscapes, targets).map((item) => rowOf(item, snapshot));
}

function rowOf(item: ContainerItem, snapshot: Snapshot): ContainerStatusRow {
  const { name, map, configuration, instance, image } = item;
  const observed = snapshot.containers.get(name);
  const identity = { name, map, configuration, instance };
  if (!observed)
    return { ...identity, image, status: 'absent', statusText: 'absent', ports: [], outdated: false };
  const { status, statusText, ports, labels } = observed;
  return {
    ...identity,
    image: observed.image,
    status,
    statusText,
    ports,
    outdated: isOutdated(item, labels),
  };
}
