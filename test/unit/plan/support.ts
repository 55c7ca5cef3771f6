/** Builds what planner tests need: a landscape from a map, a snapshot in a few words, the plan as text. */
import type { Fields } from '../../../src/engine/answer/read.js';
import type { Labels } from '../../../src/engine/payload.js';
import type {
  ContainerDetails,
  ContainerProcess,
  ObservedContainer,
  ObservedNetwork,
  ObservedVolume,
  Snapshot,
} from '../../../src/engine/snapshot.js';
import type { ContainerItem, Landscape } from '../../../src/landscape/landscape.js';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { makePlan } from '../../../src/plan/make-plan.js';
import { makeUpdatePlan } from '../../../src/plan/make-update-plan.js';
import type { Action, Plan } from '../../../src/plan/plan.js';
import { planText } from '../../../src/plan/plan-text.js';
import type { KnownBuild, PlanOptions } from '../../../src/plan/request.js';
import { resolveTargets } from '../../../src/plan/targets.js';
import { declared } from '../../support/declared.js';
import { observedOf } from './details-of.js';

export { anonymousVolume, type DetailsChanges, detailsOf, observedOf } from './details-of.js';

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

/** A container of a map, by its name on the engine. */
export function containerItem(content: object, name: string): ContainerItem {
  const item = landscapeOf(content).items.get(`container:${name}`);
  if (item?.kind === 'container') return item;
  throw new Error(`no container ${name}`);
}

export interface Exists {
  containers?: readonly (Partial<ObservedContainer> & { name: string })[];
  volumes?: readonly (Partial<ObservedVolume> & { name: string })[];
  networks?: readonly (string | (Partial<ObservedNetwork> & { name: string }))[];
  /** The id of each is `id of <reference>`, unless it is given. */
  images?: readonly string[] | Readonly<Record<string, string>>;
  /** By image id. */
  imageLabels?: Readonly<Record<string, Labels>>;
  /** Containers that were inspected; they are in the list too, as running ones are, unless `containers` has them. */
  details?: readonly ContainerDetails[];
  /** By image id. */
  imageConfigurations?: Readonly<Record<string, Fields>>;
  /** By the name of the container. */
  processes?: Readonly<Record<string, readonly ContainerProcess[]>>;
}

/** Containers run, from their own image, unless something else is said. */
export function snapshotOf(exists: Exists = {}): Snapshot {
  const { details = [], containers = [], images = [] } = exists;
  return {
    containers: new Map([
      ...details.map((one) => [one.name, observedOf(one)] as const),
      ...containers.map((container) => [container.name, containerOf(container)] as const),
    ]),
    volumes: new Map(
      (exists.volumes ?? []).map((volume) => [
        volume.name,
        { driver: 'local', options: {}, labels: {}, ...volume },
      ]),
    ),
    networks: new Map(
      (exists.networks ?? []).map((given) => {
        const network = typeof given === 'string' ? { name: given } : given;
        return [network.name, networkOf(network)];
      }),
    ),
    images: new Map(
      isList(images) ? images.map((image) => [image, `id of ${image}`]) : Object.entries(images),
    ),
    imageLabels: new Map(Object.entries(exists.imageLabels ?? {})),
    details: new Map(details.map((one) => [one.name, one])),
    imageConfigurations: new Map(Object.entries(exists.imageConfigurations ?? {})),
    processes: new Map(Object.entries(exists.processes ?? {})),
  };
}

function isList(value: NonNullable<Exists['images']>): value is readonly string[] {
  return Array.isArray(value);
}

function networkOf(network: Partial<ObservedNetwork> & { name: string }): ObservedNetwork {
  const { name } = network;
  return { id: `id of ${name}`, driver: 'bridge', options: {}, internal: false, labels: {}, ...network };
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
  /** What images are built from, by reference. */
  readonly builds?: Readonly<Record<string, KnownBuild>>;
}

export function planOf(action: Action, { map, exists, names = [], options = {}, builds }: PlanCase): Plan {
  const landscape = landscapeOf(map);
  const { forceUpdate } = options;
  const forced = typeof forceUpdate === 'string' ? [forceUpdate] : (forceUpdate ?? []);
  const request = {
    engine: 'here',
    landscapes: [landscape],
    targets: resolveTargets([landscape], names),
    everything: names.length === 0,
    ...(forced.length > 0 && { forced: resolveTargets([landscape], forced) }),
    snapshot: snapshotOf(exists),
    ...(builds && {
      builds: new Map(Object.entries(builds).map(([reference, build]) => [`image:${reference}`, build])),
    }),
    options,
  };
  return action === 'update' ? makeUpdatePlan(request) : makePlan({ ...request, action });
}

/** The plan as text, with edges, a line an array item; differences of a step are lines of their own, indented. */
export function linesOf(action: Action, plan: PlanCase): readonly string[] {
  const text = planText(planOf(action, plan), { edges: true });
  return text === '' ? [] : text.split('\n').map((line) => line.replace(/(?<=\S) {2,}/g, '  '));
}
