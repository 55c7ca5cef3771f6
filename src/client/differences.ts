/** What is declared beside what exists, field by field: one row for each container. */
import type { Engine } from '../engine/engine.js';
import { observe } from '../engine/observe.js';
import type { ContainerStatus, Snapshot } from '../engine/snapshot.js';
import type { ContainerItem, Landscape } from '../landscape/landscape.js';
import { defaultClientName } from '../landscape/names.js';
import { type BuildVerdicts, buildVerdicts } from '../plan/builds/build-verdict.js';
import { compareContainer, type Remedy } from '../plan/compare/compare-container.js';
import { compareNetworks, type NetworkDifference } from '../plan/compare/compare-networks.js';
import { imageIdOf } from '../plan/image-known.js';
import type { PlanOptions } from '../plan/request.js';
import type { Difference } from '../plan/step.js';
import { resolveTargets } from '../plan/targets.js';
import { type ActionOptions, listOf, type Names } from './action-options.js';
import { buildsOf } from './builds/builds-of.js';
import { refuseUnknownComparison } from './compare-option.js';
import { containersOf, inspection } from './observation.js';

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

/** Rows in the order of declaration. @throws PlanError, BuildSourceError as `planAction` */
export async function containerDifferences(
  engine: Engine,
  landscapes: readonly Landscape[],
  names: Names | undefined,
  options: ActionOptions,
): Promise<readonly DifferenceRow[]> {
  const { instances, compare = {} } = options;
  refuseUnknownComparison(options);
  const targets = resolveTargets(landscapes, listOf(names), instances);
  const builds = await buildsOf('update', landscapes, targets, options);
  const snapshot = await observe(engine, inspection(landscapes, targets));
  const request = {
    action: 'update',
    engine: defaultClientName,
    landscapes,
    targets,
    snapshot,
    builds,
  } as const;
  const verdicts = buildVerdicts(request);
  return landscapes.flatMap((landscape) =>
    containersOf([landscape], targets).map((item) => {
      const { name, map, configuration, instance } = item;
      const status = snapshot.containers.get(name)?.status ?? 'absent';
      const fields = fieldsOf(item, landscape, snapshot, { modes: compare, verdicts });
      return { name, map, configuration, instance, status, fields };
    }),
  );
}

function fieldsOf(
  item: ContainerItem,
  landscape: Landscape,
  snapshot: Snapshot,
  { modes, verdicts }: { readonly modes: Modes; readonly verdicts: BuildVerdicts },
): readonly FieldRow[] {
  const details = snapshot.details.get(item.name);
  if (!details) return [];
  const { containers, imageConfigurations, networks } = snapshot;
  const fields = compareContainer({
    item,
    details,
    imageId: imageIdOf(snapshot, item.image),
    isBuilt: verdicts.get(item.image)?.kind === 'build',
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
