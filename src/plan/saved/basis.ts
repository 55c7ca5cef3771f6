/**
 * What of an engine a plan was made from: of each object that it touches, or that was looked at for it, as much as tells
 * whether it is still the same. Plain data.
 */
import { hash } from 'node:crypto';
import type {
  ContainerDetails,
  ContainerStatus,
  ObservedContainer,
  Snapshot,
} from '../../engine/snapshot.js';
import type { ItemId, Landscape } from '../../landscape/landscape.js';
import { concernedContainers, namesOf } from '../concerned.js';
import { imageIdOf } from '../image-known.js';
import type { Plan } from '../plan.js';
import type { Step } from '../step.js';

export interface ContainerBasis {
  readonly id: string;
  readonly status: ContainerStatus;
  /** Names, in order. */
  readonly networks: readonly string[];
  /** Digest of its inspection, where it was inspected. */
  readonly configuration?: string;
}

export interface VolumeBasis {
  readonly driver: string;
  /** Digest of its labels and options. */
  readonly labels: string;
}

/** By name, each in order; `null`: it did not exist. */
export interface Basis {
  readonly containers: Readonly<Record<string, ContainerBasis | null>>;
  readonly volumes: Readonly<Record<string, VolumeBasis | null>>;
  /** Ids. */
  readonly networks: Readonly<Record<string, string | null>>;
  /** Ids by reference. */
  readonly images: Readonly<Record<string, string | null>>;
}

export interface Subjects {
  readonly containers: Iterable<string>;
  readonly volumes: Iterable<string>;
  readonly networks: Iterable<string>;
  /** References. */
  readonly images: Iterable<string>;
}

/** All that a plan is about: what it acts on, and what stays as it is because it is as it should be. */
export function subjectsOf(
  landscapes: readonly Landscape[],
  targets: ReadonlySet<ItemId>,
  { steps }: Plan,
): Subjects {
  const items = concernedContainers(landscapes, targets);
  const acted = steps.map(subjectsOfStep);
  return {
    containers: [...items.flatMap(namesOf), ...acted.flatMap(({ containers = [] }) => containers)],
    volumes: [...items.flatMap(({ volumes }) => volumes), ...acted.flatMap(({ volumes = [] }) => volumes)],
    networks: [
      ...items.flatMap(({ networks }) => networks.map(({ network }) => network)),
      ...acted.flatMap(({ networks = [] }) => networks),
    ],
    images: [...items.map(({ image }) => image), ...acted.flatMap(({ images = [] }) => images)],
  };
}

function subjectsOfStep(step: Step): Partial<Record<keyof Subjects, readonly string[]>> {
  switch (step.kind) {
    case 'pullImage':
    case 'buildImage':
      return { images: [step.target] };
    case 'createNetwork':
    case 'removeNetwork':
      return { networks: [step.target] };
    case 'removeVolume':
      return { volumes: [step.target] };
    case 'prepareVolume':
      return { volumes: [step.target], containers: [step.helper.name], images: [step.helper.payload.Image] };
    case 'replaceContainer':
      return { containers: [step.target, step.old.name] };
    case 'renameContainer':
      return { containers: [step.target, step.name] };
    case 'connectNetwork':
    case 'disconnectNetwork':
      return { containers: [step.target], networks: [step.network] };
    default:
      return { containers: [step.target] };
  }
}

export function basisOf({ containers, volumes, networks, images }: Subjects, snapshot: Snapshot): Basis {
  return {
    containers: record(containers, (name) => containerBasis(name, snapshot)),
    volumes: record(volumes, (name) => volumeBasis(name, snapshot)),
    networks: record(networks, (name) => snapshot.networks.get(name)?.id ?? null),
    images: record(images, (reference) => imageIdOf(snapshot, reference) ?? null),
  };
}

function record<Value>(names: Iterable<string>, stateOf: (name: string) => Value): Record<string, Value> {
  return Object.fromEntries([...new Set(names)].sort().map((name) => [name, stateOf(name)]));
}

function containerBasis(name: string, { containers, details }: Snapshot): ContainerBasis | null {
  const observed: ObservedContainer | undefined = containers.get(name);
  if (!observed) return null;
  const inspected = details.get(name);
  return {
    id: observed.id,
    status: observed.status,
    networks: [...observed.networks].sort(),
    ...(inspected && { configuration: digestOf(inspected) }),
  };
}

/** Of what is compared with a declaration; addresses and the like, which each start changes, do not count. */
function digestOf({ configuration, hostConfiguration, mounts }: ContainerDetails): string {
  return digest([configuration, hostConfiguration, mounts]);
}

function volumeBasis(name: string, { volumes }: Snapshot): VolumeBasis | null {
  const observed = volumes.get(name);
  return observed ? { driver: observed.driver, labels: digest([observed.labels, observed.options]) } : null;
}

/** One engine shows the same things in the same order. */
function digest(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'hex').slice(0, 32);
}
