/** Builds what planner tests need: a landscape from a map, a snapshot in a few words, the plan as text. */
import type { Labels } from '../../../src/engine/payload.js';
import type { ObservedContainer, ObservedVolume, Snapshot } from '../../../src/engine/snapshot.js';
import type { Landscape } from '../../../src/landscape/landscape.js';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { makePlan } from '../../../src/plan/make-plan.js';
import type { Action, Plan } from '../../../src/plan/plan.js';
import { planText } from '../../../src/plan/plan-text.js';
import type { PlanOptions } from '../../../src/plan/request.js';
import { resolveTargets } from '../../../src/plan/targets.js';
import { declared } from '../../support/declared.js';

export function landscapeOf(content: object, name = 'main'): Landscape {
  return resolveLandscape(declared(name, content));
}

/** Labels of what a run of this map has made. */
export function labelsOf(content: object, id: string): Labels {
  const item = landscapeOf(content).items.get(id);
  if (item?.kind === 'container') return item.payload.Labels;
  if (item?.kind === 'volume') return item.labels;
  throw new Error(`no ${id}`);
}

interface Exists {
  containers?: readonly (Partial<ObservedContainer> & { name: string })[];
  volumes?: readonly (Partial<ObservedVolume> & { name: string })[];
  networks?: readonly string[];
  images?: readonly string[];
}

/** Containers run, from their own image, unless something else is said; images are there unless some are named. */
export function snapshotOf(exists: Exists = {}): Snapshot {
  return {
    containers: new Map(
      (exists.containers ?? []).map((container) => [container.name, containerOf(container)]),
    ),
    volumes: new Map(
      (exists.volumes ?? []).map((volume) => [volume.name, { driver: 'local', labels: {}, ...volume }]),
    ),
    networks: new Map(
      (exists.networks ?? []).map((name) => [
        name,
        { id: `id of ${name}`, name, driver: 'bridge', labels: {} },
      ]),
    ),
    images: new Map((exists.images ?? []).map((image) => [image, `id of ${image}`])),
  };
}

function containerOf(container: Partial<ObservedContainer> & { name: string }): ObservedContainer {
  return {
    id: `id of ${container.name}`,
    status: 'running',
    image: 'image:latest',
    imageId: 'id of image',
    labels: {},
    networks: [],
    mounts: [],
    statusText: 'Up 3 minutes',
    ports: [],
    ...container,
  };
}

export interface PlanCase {
  readonly map: object;
  readonly exists?: Exists;
  readonly names?: readonly string[];
  readonly options?: PlanOptions;
}

export function planOf(action: Action, { map, exists, names = [], options = {} }: PlanCase): Plan {
  const landscape = landscapeOf(map);
  return makePlan({
    action,
    engine: 'here',
    landscapes: [landscape],
    targets: resolveTargets([landscape], names),
    snapshot: snapshotOf(exists),
    options,
  });
}

/** The plan as text, with edges, a line an array item. */
export function linesOf(action: Action, plan: PlanCase): readonly string[] {
  const text = planText(planOf(action, plan), { edges: true });
  return text === '' ? [] : text.split('\n').map((line) => line.replace(/ {2,}/g, '  '));
}
