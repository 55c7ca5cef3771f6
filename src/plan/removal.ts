/**
 * Plans the removal of what is left when containers go: networks that nothing is on any more, volumes that were
 * asked for, and helper containers of an interrupted run. What somebody else uses is kept, with a note.
 */
import { appendTo } from '../common/append.js';
import type { ObservedContainer } from '../engine/snapshot.js';
import type { ContainerItem, Landscape, VolumeItem } from '../landscape/landscape.js';
import { isGeneratedName } from './generated-name.js';
import { type PlanBuilder, stepId } from './plan-builder.js';
import type { PlanRequest } from './request.js';
import { helperName } from './volume-helper.js';

export function planNetworkRemoval(landscape: Landscape, request: PlanRequest, builder: PlanBuilder): void {
  const members = usersBy(request, ({ networks }) => networks);
  for (const item of landscape.items.values()) {
    if (item.kind !== 'network' || !request.snapshot.networks.has(item.name)) continue;
    const { going, staying } = divide(members.get(item.name) ?? [], builder);
    if (staying.length > 0) {
      builder.note(
        'in-use',
        item.name,
        `is kept: ${staying.join(', ')} ${staying.length > 1 ? 'are' : 'is'} on it`,
      );
    } else {
      builder.add({ kind: 'removeNetwork', target: item.name, cause: 'no longer wanted', after: going });
    }
  }
}

/** Volumes attached by the containers that go. */
export function planVolumeRemoval(
  landscape: Landscape,
  containers: readonly ContainerItem[],
  request: PlanRequest,
  builder: PlanBuilder,
): void {
  const users = usersBy(request, ({ mounts }) => mounts.flatMap(({ volume }) => volume ?? []));
  for (const item of volumesOf(landscape, containers)) {
    if (!request.snapshot.volumes.has(item.name)) continue;
    const { going, staying } = divide(users.get(item.name) ?? [], builder);
    if (staying.length > 0) {
      builder.note(
        'in-use',
        item.name,
        `is kept: ${staying.join(', ')} still ${staying.length > 1 ? 'use' : 'uses'} it`,
      );
    } else {
      builder.add({
        kind: 'removeVolume',
        target: item.name,
        cause: 'asked for, with its data',
        after: going,
      });
    }
  }
}

/**
 * Volumes without a name that a replacement handed on from one container to the next: engines take along only those that
 * came into being with the container. Of the latter, nothing is left to remove by then.
 */
export function planAnonymousVolumeRemoval(request: PlanRequest, builder: PlanBuilder): void {
  const users = usersBy(request, ({ mounts }) => mounts.flatMap(({ volume }) => volume ?? []));
  for (const [volume, containers] of users) {
    if (!isGeneratedName(volume) || !request.snapshot.volumes.has(volume)) continue;
    const { going, staying } = divide(containers, builder);
    if (staying.length > 0) continue;
    builder.add({ kind: 'removeVolume', target: volume, cause: 'asked for, with its data', after: going });
  }
}

export function planHelperRemoval(
  landscape: Landscape,
  containers: readonly ContainerItem[],
  request: PlanRequest,
  builder: PlanBuilder,
): void {
  for (const item of volumesOf(landscape, containers)) {
    const helper = helperName(item.name);
    if (!request.snapshot.containers.has(helper)) continue;
    builder.add({
      kind: 'removeContainer',
      target: helper,
      container: { map: item.map, configuration: item.owner, instance: null },
      cause: 'left behind by an interrupted run',
      force: true,
      anonymousVolumes: false,
      after: [],
    });
  }
}

function volumesOf(landscape: Landscape, containers: readonly ContainerItem[]): readonly VolumeItem[] {
  const owners = new Set(containers.map(({ configuration }) => configuration));
  return [...landscape.items.values()].filter(
    (item): item is VolumeItem => item.kind === 'volume' && owners.has(item.owner),
  );
}

/** Names of the containers that exist, by each thing that they use. */
function usersBy(
  request: PlanRequest,
  used: (container: ObservedContainer) => readonly string[],
): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const container of request.snapshot.containers.values()) {
    for (const thing of used(container)) appendTo(users, thing, container.name);
  }
  return users;
}

function divide(containers: readonly string[], builder: PlanBuilder) {
  const steps = containers.map((name) => ({ name, step: stepId('removeContainer', name) }));
  return {
    going: steps.map(({ step }) => step).filter((step) => builder.has(step)),
    staying: steps.filter(({ step }) => !builder.has(step)).map(({ name }) => name),
  };
}
