/** Containers and networks that a map of this name made, and that it does not declare any more. */
import type { ObservedContainer, ObservedNetwork } from '../engine/snapshot.js';
import { label } from '../landscape/labels.js';
import { containerName, itemId, networkName } from '../landscape/names.js';
import { isUp } from './container-verdict.js';
import { leftoverNames } from './leftovers.js';
import type { Action } from './plan.js';
import { type PlanBuilder, stepId } from './plan-builder.js';
import type { PlanRequest } from './request.js';
import type { ContainerIdentity, StepId } from './step.js';

const cause = 'not declared any more';
const advice = 'is not declared any more; `--remove-orphans` removes it';

/**
 * Notes, or with `removeOrphans` steps; nothing where the action is limited to some names. Planned before all else: what
 * is declared now may need the ports of what was declared before. Their volumes stay.
 *
 * @returns the removals, after which nothing of them is in the way
 */
export function planOrphans(request: PlanRequest, builder: PlanBuilder): readonly StepId[] {
  return orphansOf(request).flatMap((orphan) => {
    if (request.options?.removeOrphans) return planRemoval(orphan, request, builder);
    builder.note('orphan', orphan.observed.name, advice);
    return [];
  });
}

/** Planned after all else: containers that stay may have to leave them first. */
export function planOrphanNetworks(request: PlanRequest, builder: PlanBuilder): void {
  for (const { name } of orphanNetworksOf(request)) {
    if (!request.options?.removeOrphans) {
      builder.note('orphan', name, `is a network that ${advice}`);
      continue;
    }
    const leavings = leavingsOf(name, request).map(({ container, steps }) => ({
      container,
      steps: steps.filter((step) => builder.has(step)),
    }));
    const staying = leavings.filter(({ steps }) => steps.length === 0).map(({ container }) => container);
    if (staying.length > 0) {
      const verb = staying.length > 1 ? 'are' : 'is';
      builder.note('in-use', name, `is not declared any more, and kept: ${staying.join(', ')} ${verb} on it`);
    } else {
      const after = leavings.flatMap(({ steps }) => steps);
      builder.add({ kind: 'removeNetwork', target: name, cause, after });
    }
  }
}

interface Orphan {
  readonly observed: ObservedContainer;
  readonly identity: ContainerIdentity;
}

/** Other actions neither make nor remove anything that orphans could be in the way of. */
const concerned: readonly Action[] = ['startup', 'update', 'shutdown', 'remove'];

function looksForOrphans({ everything, action }: PlanRequest): boolean {
  return everything === true && concerned.includes(action);
}

function orphansOf(request: PlanRequest): readonly Orphan[] {
  if (!looksForOrphans(request)) return [];
  const { landscapes, snapshot } = request;
  const maps = new Set(landscapes.map(({ map }) => map));
  const awaited = namesToTakeOver(request);
  return [...snapshot.containers.values()].flatMap((observed) => {
    const identity = identityIn(observed);
    if (identity === undefined || !maps.has(identity.map) || observed.status === 'removing') return [];
    const isDeclared = landscapes.some(({ items }) => items.has(itemId('container', nameOf(identity))));
    return isDeclared || awaited.has(observed.name) ? [] : [{ observed, identity }];
  });
}

/** Labels are inherited by images made from a container, and by their containers: the name must fit as well. */
function identityIn({ name, labels }: ObservedContainer): ContainerIdentity | undefined {
  const map = labels[label.map];
  const configuration = labels[label.configuration];
  if (map === undefined || configuration === undefined) return undefined;
  const identity = { map, configuration, instance: labels[label.instance] ?? null };
  const own = nameOf(identity);
  return name === own || leftoverNames(own).includes(name) ? identity : undefined;
}

function nameOf({ map, configuration, instance }: ContainerIdentity): string {
  return containerName(map, configuration, instance);
}

/** Names of the containers that renamed configurations take over, which they do when they are made. */
function namesToTakeOver({ action, landscapes, snapshot }: PlanRequest): ReadonlySet<string> {
  const names = new Set<string>();
  if (action === 'shutdown' || action === 'remove') return names;
  for (const { items } of landscapes) {
    for (const item of items.values()) {
      if (item.kind !== 'container' || snapshot.containers.has(item.name)) continue;
      if (item.update.previousName !== undefined) names.add(item.update.previousName);
    }
  }
  return names;
}

function planRemoval(
  { observed, identity }: Orphan,
  { action }: PlanRequest,
  builder: PlanBuilder,
): readonly StepId[] {
  const base = { target: observed.name, container: identity, cause };
  if (action === 'remove' && isUp(observed)) {
    builder.note(
      'running',
      observed.name,
      'is not declared any more, but runs and is kept; `down` removes it',
    );
    return [];
  }
  const stopped = isUp(observed)
    ? [builder.add({ ...base, kind: 'stopContainer', stop: {}, after: [] })]
    : [];
  return [
    builder.add({
      ...base,
      kind: 'removeContainer',
      force: observed.status === 'dead',
      anonymousVolumes: false,
      after: stopped,
    }),
  ];
}

function orphanNetworksOf(request: PlanRequest): readonly ObservedNetwork[] {
  if (!looksForOrphans(request)) return [];
  const { landscapes, snapshot } = request;
  const maps = new Set(landscapes.map(({ map }) => map));
  return [...snapshot.networks.values()].filter(({ name, labels }) => {
    const map = labels[label.map];
    const network = labels[label.network];
    if (map === undefined || network === undefined || !maps.has(map)) return false;
    const isDeclared = landscapes.some(({ items }) => items.has(itemId('network', name)));
    return networkName(map, network) === name && !isDeclared;
  });
}

/** The containers on a network, each with the steps of which any takes it off. */
function leavingsOf(network: string, { snapshot }: PlanRequest) {
  return [...snapshot.containers.values()]
    .filter(({ networks }) => networks.includes(network))
    .map(({ name }) => ({
      container: name,
      steps: [
        stepId('removeContainer', name),
        stepId('replaceContainer', name),
        stepId('disconnectNetwork', name, network),
      ],
    }));
}
