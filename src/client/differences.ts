/** What is declared beside what exists, field by field: one row for each container. */
import type { Engine } from '../engine/engine.js';
import { observe } from '../engine/observe.js';
import type { ContainerDetails, Snapshot } from '../engine/snapshot.js';
import type { ContainerItem, Landscape } from '../landscape/landscape.js';
import { defaultClientName } from '../landscape/names.js';
import { type BuildVerdicts, buildVerdicts } from '../plan/builds/build-verdict.js';
import { currentImageId, type SameImages } from '../plan/builds/same-image.js';
import { compareContainer } from '../plan/compare/compare-container.js';
import { compareNetworks, type NetworkDifference } from '../plan/compare/compare-networks.js';
import type { PlanOptions } from '../plan/request.js';
import type { Difference } from '../plan/step.js';
import { resolveTargets } from '../plan/targets.js';
import { type ActionOptions, listOf, type Names } from './action-options.js';
import { buildsOf } from './builds/builds-of.js';
import { findSameImages } from './builds/same-images.js';
import { refuseUnknownComparison } from './compare-option.js';
import type { DifferenceRow, FieldRow } from './difference-row.js';
import { containersOf, inspection } from './observation.js';
import { statusRows } from './status-row.js';

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
  const sameImages = await findSameImages(engine, landscapes, targets, snapshot);
  return landscapes.flatMap((landscape) =>
    containersOf([landscape], targets).map((item) => {
      const { name, map, configuration, instance } = item;
      const status = snapshot.containers.get(name)?.status ?? 'absent';
      const fields = fieldsOf(item, landscape, snapshot, { modes: compare, verdicts, sameImages });
      return { name, map, configuration, instance, status, fields };
    }),
  );
}

interface Judgement {
  readonly modes: Modes;
  readonly verdicts: BuildVerdicts;
  readonly sameImages: SameImages;
}

function fieldsOf(
  item: ContainerItem,
  landscape: Landscape,
  snapshot: Snapshot,
  { modes, verdicts, sameImages }: Judgement,
): readonly FieldRow[] {
  const details = snapshot.details.get(item.name);
  const observed = snapshot.containers.get(item.name);
  if (!details || !observed) return [];
  const { containers, imageConfigurations, networks } = snapshot;
  const fields = compareContainer({
    item,
    details,
    imageId: currentImageId(item.image, details, { snapshot, sameImages }),
    isBuilt: verdicts.get(item.image)?.kind === 'build',
    imageConfiguration: imageConfigurations.get(details.imageId),
    modes,
    containers,
    landscape,
  });
  const networkIds = new Map([...networks].map(([name, { id }]) => [name, id]));
  return [
    ...statusRows(item, observed),
    ...fields.map(({ remedy, ...field }) => ({ ...field, remedy: remedy.kind })),
    ...networkRows(item, details, compareNetworks(item, details, networkIds, modes)),
  ];
}

function networkRows(
  { networks }: ContainerItem,
  details: ContainerDetails,
  differences: readonly NetworkDifference[],
): readonly FieldRow[] {
  const differing = new Set(differences.map(({ network }) => network));
  const equal = networks.filter(({ network }) => network in details.networks && !differing.has(network));
  return [
    ...equal.map(({ network }) => ({ ...connected(network), equal: true, remedy: 'reconnect' as const })),
    ...differences.map(({ difference, remedy }) => ({ ...difference, equal: false, remedy })),
  ];
}

function connected(network: string): Difference {
  return { field: `network ${network}`, declared: 'connected', observed: 'connected' };
}
