/** Times the stages from a map to a plan, for an engine on which nothing exists yet. */
import { performance } from 'node:perf_hooks';
import { stringify } from 'yaml';
import type { Snapshot } from '../../src/engine/snapshot.js';
import { resolveLandscape } from '../../src/landscape/resolve.js';
import { ContainerMap } from '../../src/map/container-map.js';
import type { MapDeclaration } from '../../src/map/declaration.js';
import { evaluateMap } from '../../src/map/evaluate/evaluate.js';
import { makePlan } from '../../src/plan/make-plan.js';
import { resolveTargets } from '../../src/plan/targets.js';
import { loadMap } from '../../src/yaml/load-map.js';
import { mapContent } from './map-content.js';

export const stages = ['resolve', 'targets', 'plan'] as const;
type Stage = (typeof stages)[number];
/** Milliseconds. */
export type StageTimes = Readonly<Record<Stage, number>>;

export interface Subject {
  readonly containers: number;
  readonly map: MapDeclaration;
}

export function subjectOf(containers: number): Subject {
  const { name, ...content } = mapContent(containers);
  return { containers, map: evaluateMap(new ContainerMap(name, content).declaration) };
}

/** @throws Error where the plan is not that of the whole landscape */
export function timeStages({ containers, map }: Subject): StageTimes {
  const begin = performance.now();
  const landscapes = [resolveLandscape(map)];
  const resolved = performance.now();
  const targets = resolveTargets(landscapes, []);
  const targeted = performance.now();
  const plan = makePlan({
    action: 'startup',
    engine: '__default__',
    landscapes,
    targets,
    snapshot: nothingYet,
  });
  const planned = performance.now();
  const starts = plan.steps.filter(({ kind }) => kind === 'startContainer').length;
  if (starts !== containers) throw new Error(`${starts} of ${containers} containers are started`);
  return { resolve: resolved - begin, targets: targeted - resolved, plan: planned - targeted };
}

/** Milliseconds to read the map: from an object, and from YAML text. */
export function timeReading(containers: number): { readonly object: number; readonly yaml: number } {
  const content = mapContent(containers);
  const text = stringify(content, { aliasDuplicateObjects: false });
  const begin = performance.now();
  const { name, ...rest } = content;
  new ContainerMap(name, rest);
  const read = performance.now();
  loadMap(text);
  return { object: read - begin, yaml: performance.now() - read };
}

const nothingYet: Snapshot = {
  containers: new Map(),
  volumes: new Map(),
  networks: new Map(),
  images: new Map(),
  imageLabels: new Map(),
  details: new Map(),
  imageConfigurations: new Map(),
  processes: new Map(),
};
