/** What is declared beside what exists, field by field: one row for each container. */
import type { ContainerStatus, Snapshot } from '../engine/snapshot.js';
import type { ContainerItem, ItemId, Landscape } from '../landscape/landscape.js';
import { compareContainer, type Remedy } from '../plan/compare/compare-container.js';
import { compareNetworks, type NetworkDifference } from '../plan/compare/compare-networks.js';
import { imageIdOf } from '../plan/image-known.js';
import type { PlanOptions } from '../plan/request.js';
import type { Difference } from '../plan/step.js';
import { containersOf } from './observation.js';

/** A field as it is declared and as it is; values of environment variables and other secrets are not in it. */
export interface FieldRow extends Difference {
  readonly equal: boolean;
  /** What `update` would do about it where it is not equal. */
  readonly remedy: Remedy['kind'] | NetworkDifference['remedy'];
}

export interface DifferenceRow {
  /** Name on the engine. */
  readonly name: string;
  readonly map: string;
  readonly configuration: string;
  readonly instance: string | null;
  readonly status: ContainerStatus | 'absent';
  /** None where the container is absent. */
  readonly fields: readonly FieldRow[];
}

type Modes = NonNullable<PlanOptions['compare']>;

/** Rows in the order of declaration. The snapshot must have the details of the targets. */
export function containerDifferences(
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
  snapshot: Snapshot,
  modes: Modes,
): readonly DifferenceRow[] {
  return landscapes.flatMap((landscape) =>
    containersOf([landscape], targets).map((item) => {
      const { name, map, configuration, instance } = item;
      const status = snapshot.containers.get(name)?.status ?? 'absent';
      const fields = fieldsOf(item, landscape, snapshot, modes);
      return { name, map, configuration, instance, status, fields };
    }),
  );
}

function fieldsOf(
  item: ContainerItem,
  landscape: Landscape,
  snapshot: Snapshot,
  modes: Modes,
): readonly FieldRow[] {
  const details = snapshot.details.get(item.name);
  if (!details) return [];
  const { containers, imageConfigurations, networks } = snapshot;
  const fields = compareContainer({
    item,
    details,
    imageId: imageIdOf(snapshot, item.image),
    imageConfiguration: imageConfigurations.get(details.imageId),
    modes,
    containers,
    landscape,
  });
  const networkIds = new Map([...networks].map(([name, { id }]) => [name, id]));
  return [
    ...fields.map(({ remedy, ...field }) => ({ ...field, remedy: remedy.kind })),
    ...compareNetworks(item, details, networkIds, modes).map(({ difference, remedy }) => ({
      ...difference,
      equal: false,
      remedy,
    })),
  ];
}
