/** All that differs between a container and its declaration, and whether that takes a new container. */
import type { ContainerDetails, ObservedContainer } from '../../engine/snapshot.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import { currentImageId } from '../builds/same-image.js';
import { type ComparedField, type Comparison, differencesOf } from '../compare/compare-container.js';
import { compareNetworks, type NetworkDifference } from '../compare/compare-networks.js';
import { type ContainerVerdict, isUp } from '../container-verdict.js';
import type { ForwardContext } from '../forward-context.js';
import type { PlanRequest } from '../request.js';
import type { Difference } from '../step.js';
import { type Binding, bindingsOf } from './bindings.js';

export interface Findings {
  /** Fields that differ. */
  readonly fields: readonly ComparedField[];
  readonly networks: readonly NetworkDifference[];
  /** All of them. */
  readonly differences: readonly Difference[];
  /** To containers that are made anew. */
  readonly bindings: readonly Binding[];
}

export function findingsOf(
  item: ContainerItem,
  observed: ObservedContainer,
  details: ContainerDetails,
  context: ForwardContext,
): Findings {
  const fields = differingFields(item, observed, details, context);
  const networks = compareNetworks(item, details, context.networkIds, context.request.options?.compare);
  const differences = [
    ...fields.map(({ field, declared, observed }) => ({ field, declared, observed })),
    ...networks.map(({ difference }) => difference),
  ];
  return { fields, networks, differences, bindings: bindingsOf(item, observed, details, context) };
}

/** @param modes come before those of the action */
export function differingFields(
  item: ContainerItem,
  observed: ObservedContainer,
  details: ContainerDetails,
  { request, landscape, containers, builder }: ForwardContext,
  modes: Comparison['modes'] = {},
): readonly ComparedField[] {
  const { snapshot, options = {} } = request;
  // A new image is no reason to run a persistent container again that has done its work.
  const keepsImage = item.persistent && !isUp(observed) && !options.updatePersistent;
  return differencesOf({
    item,
    details,
    imageId: currentImageId(item.image, details, request),
    isBuilt: builder.find('buildImage', item.image) !== undefined,
    imageConfiguration: snapshot.imageConfigurations.get(details.imageId),
    modes: {
      ...options.compare,
      ...modes,
      ...(keepsImage && observed.status !== 'created' && { image: 'ignore' }),
    },
    containers,
    landscape,
  });
}

/** Why a new container must take its place, in words; none where it need not. */
export function replacementCauses(
  item: ContainerItem,
  verdict: ContainerVerdict,
  { fields, bindings }: Findings,
  { request }: ForwardContext,
): readonly string[] {
  const names = fields.filter((field) => takesNewContainer(field, request)).map(({ field }) => field);
  return [
    ...(names.length > 0 ? [differ(names)] : []),
    ...bindings.map(({ cause }) => cause),
    ...(verdict.kind === 'create' ? [verdict.cause] : []),
    ...(request.forced?.has(item.id) ? ['asked for'] : []),
  ];
}

export function takesNewContainer({ remedy }: ComparedField, { options }: PlanRequest): boolean {
  return remedy.kind === 'replace' || (remedy.kind === 'reset-limit' && !options?.skipLimitReset);
}

/** Of more fields, only the first are named: each has a line of its own below. */
const mostNamed = 4;

/** `image differs`, `image, environment differ`. */
export function differ(fields: readonly string[]): string {
  const names = [...new Set(fields)];
  if (names.length <= mostNamed) return `${names.join(', ')} ${names.length > 1 ? 'differ' : 'differs'}`;
  const named = names.slice(0, mostNamed - 1);
  return `${named.join(', ')} and ${names.length - named.length} more fields differ`;
}
