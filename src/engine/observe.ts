/**
 * Looks at an engine once: four lists at the same time, however much there is on it, and what was asked for of single
 * objects as soon as they are known, all at once. What goes away while it is looked at is left out.
 */
import type { Call } from './call.js';
import type { Engine } from './engine.js';
import { lookInside } from './look-inside.js';
import type { Labels } from './payload.js';
import type { ObservedContainer, ObservedVolume, Snapshot } from './snapshot.js';
import { volumeRoot } from './volume-root.js';

export interface ObserveRequest {
  /**
   * Volumes whose owner and mode are of interest, unless they bear all of these labels. Each of them costs a call,
   * and is answered only for a volume that some container mounts.
   */
  readonly volumeRoots: readonly { readonly volume: string; readonly labels: Labels }[];
  /** Containers to inspect, where they exist; and the image of each, once. */
  readonly details?: readonly string[] | undefined;
  /** Containers whose processes are of interest, where they run. */
  readonly processes?: readonly string[] | undefined;
}

/** @throws EngineError */
export async function observe(engine: Engine, request: ObserveRequest, call?: Call): Promise<Snapshot> {
  const listed = engine.containers.list(call);
  const [containers, inside, volumes, networks, images] = await Promise.all([
    listed,
    listed.then((containers) => lookInside(engine, containers, request, call)),
    engine.volumes.list(call),
    engine.networks.list(call),
    engine.images.list(call),
  ]);
  const wanted = new Map(request.volumeRoots.map(({ volume, labels }) => [volume, labels]));
  const observedVolumes = await Promise.all(
    volumes.map((volume) => withRoot(engine, volume, wanted, containers, call)),
  );
  return {
    ...inside,
    containers: byName(containers),
    volumes: byName(observedVolumes),
    networks: byName(networks),
    images: new Map(
      images.flatMap(({ id, references }) => references.map((reference) => [reference, id] as const)),
    ),
    imageLabels: new Map(images.map(({ id, labels }) => [id, labels])),
  };
}

async function withRoot(
  engine: Engine,
  volume: ObservedVolume,
  wanted: ReadonlyMap<string, Labels>,
  containers: readonly ObservedContainer[],
  call?: Call,
): Promise<ObservedVolume> {
  const labels = wanted.get(volume.name);
  if (labels === undefined || bearsAll(volume, labels)) return volume;
  const root = await volumeRoot(engine, volume.name, containers, call);
  return root === undefined ? volume : { ...volume, root };
}

function bearsAll(volume: ObservedVolume, labels: Labels): boolean {
  return Object.entries(labels).every(([name, value]) => volume.labels[name] === value);
}

function byName<Item extends { readonly name: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.name, item]));
}
