/**
 * Plans create, start and startup: along the dependencies of the targets, everything that a container needs
 * comes before it. A container is created as soon as what it refers to exists, and started as soon as what it
 * depends on has been started; there are no phases for all.
 */
import { dependencyOrder } from '../landscape/dependency-order.js';
import { imageReference } from '../landscape/image-reference.js';
import type { ContainerItem, Landscape, NetworkItem, VolumeItem } from '../landscape/landscape.js';
import { type ContainerVerdict, containerVerdict, type ForwardAction } from './container-verdict.js';
import { identityOf, isOutdated } from './identity.js';
import { imageKnown } from './image-known.js';
import { type PlanBuilder, stepId } from './plan-builder.js';
import type { PlanRequest } from './request.js';
import type { ContainerCreation, StepId } from './step.js';
import { defaultCoreImage, helperName, helperPayload } from './volume-helper.js';
import { volumeVerdict } from './volume-verdict.js';

/** Manual, section 3.8.1 "startup". */
const defaultNonrecoverable = [-127, -1];

export function planForward(request: PlanRequest, action: ForwardAction, builder: PlanBuilder): void {
  for (const landscape of request.landscapes) {
    const targets = [...request.targets].filter((id) => landscape.items.has(id));
    new ForwardPlanner(request, action, builder, landscape).plan(targets);
  }
}

class ForwardPlanner {
  readonly #request: PlanRequest;
  readonly #action: ForwardAction;
  readonly #builder: PlanBuilder;
  readonly #landscape: Landscape;

  constructor(request: PlanRequest, action: ForwardAction, builder: PlanBuilder, landscape: Landscape) {
    this.#request = request;
    this.#action = action;
    this.#builder = builder;
    this.#landscape = landscape;
  }

  plan(targets: readonly string[]): void {
    for (const item of dependencyOrder(this.#landscape, targets)) {
      switch (item.kind) {
        case 'network':
          this.#network(item);
          break;
        case 'volume':
          this.#volume(item);
          break;
        case 'container':
          this.#container(item);
          break;
        case 'image':
          // Pulled with the first container that is made from it.
          break;
        default:
          item satisfies never;
      }
    }
  }

  #network(item: NetworkItem): void {
    if (this.#request.snapshot.networks.has(item.name) || this.#action === 'start') return;
    this.#builder.add({
      kind: 'createNetwork',
      target: item.name,
      cause: 'missing',
      payload: item.payload,
      after: [],
    });
  }

  #volume(item: VolumeItem): void {
    const { preparation } = item;
    if (!preparation) return;
    const { volumes, containers } = this.#request.snapshot;
    const observed = volumes.get(item.name);
    if (!observed && this.#action === 'start') return;
    const name = helperName(item.name);
    const verdict = containers.has(name)
      ? { prepare: true, cause: 'an earlier run did not finish it', differences: [] }
      : volumeVerdict(preparation, observed);
    if (!verdict.prepare) return;
    const image = imageReference(this.#request.options?.coreImage ?? defaultCoreImage);
    this.#builder.add({
      kind: 'prepareVolume',
      target: item.name,
      cause: verdict.cause,
      differences: verdict.differences,
      creates: !observed,
      declared: preparation,
      helper: { name, payload: helperPayload(item, preparation, image) },
      after: this.#pull(image),
    });
  }

  #container(item: ContainerItem): void {
    const observed = this.#request.snapshot.containers.get(item.name);
    const nonrecoverable = this.#request.options?.nonrecoverableExitCodes ?? defaultNonrecoverable;
    const verdict = containerVerdict(item, observed, this.#action, nonrecoverable);
    const made = this.#make(item, verdict);
    if (observed && verdict.kind !== 'create') {
      this.#noteOutdated(item, observed.labels);
      if (verdict.kind !== 'finished') this.#connect(item, observed.networks);
    }
    if (verdict.kind === 'start' || (verdict.kind === 'create' && this.#action === 'startup')) {
      const cause = verdict.kind === 'create' ? 'just created' : verdict.cause;
      this.#builder.add({
        kind: 'startContainer',
        target: item.name,
        container: identityOf(item),
        cause,
        ...(verdict.kind === 'start' && verdict.remakes ? { creation: creationOf(item) } : {}),
        after: [...made, ...this.#connections(item), ...this.#needs(item, 'startContainer')],
      });
    }
  }

  #make(item: ContainerItem, verdict: ContainerVerdict): readonly StepId[] {
    switch (verdict.kind) {
      case 'create':
        return [this.#create(item, verdict.cause, verdict.replaces)];
      case 'absent':
        this.#builder.note('not-created', item.name, 'does not exist; `create` or `up` makes it');
        return [];
      case 'finished':
        this.#builder.note('persistent', item.name, 'is persistent and has run; it is not started again');
        return [];
      case 'start':
      case 'leave':
        return [];
      default:
        return verdict satisfies never;
    }
  }

  #create(item: ContainerItem, cause: string, replaces: boolean): StepId {
    const container = identityOf(item);
    const removed = replaces
      ? [
          this.#builder.add({
            kind: 'removeContainer',
            target: item.name,
            container,
            cause,
            force: true,
            after: [],
          }),
        ]
      : [];
    return this.#builder.add({
      kind: 'createContainer',
      target: item.name,
      container,
      cause,
      ...creationOf(item),
      volumes: item.volumes.filter((volume) => this.#comesWith(item, volume)),
      after: [...removed, ...this.#pull(item.image), ...this.#needs(item, 'createContainer')],
    });
  }

  /** A volume that is missing, needs no preparation, and is the container's own comes into being with it. */
  #comesWith(item: ContainerItem, volume: string): boolean {
    const declared = this.#landscape.items.get(`volume:${volume}`);
    if (declared?.kind !== 'volume' || declared.owner !== item.configuration) return false;
    const missing = !this.#request.snapshot.volumes.has(volume);
    return missing && !this.#builder.has(stepId('prepareVolume', volume));
  }

  #pull(image: string): readonly StepId[] {
    if (imageKnown(this.#request.snapshot, image)) return [];
    return [this.#builder.add({ kind: 'pullImage', target: image, cause: 'missing', after: [] })];
  }

  /** Connects a container that exists to the networks that it is not on: those of a half-made one, or new ones. */
  #connect(item: ContainerItem, connected: readonly string[]): void {
    for (const { network, endpoint } of item.networks) {
      const created = stepId('createNetwork', network);
      if (connected.includes(network) && !this.#builder.has(created)) continue;
      this.#builder.add({
        kind: 'connectNetwork',
        target: item.name,
        container: identityOf(item),
        network,
        endpoint,
        cause: 'not connected',
        after: [created],
      });
    }
  }

  #connections(item: ContainerItem): readonly StepId[] {
    return item.networks.map(({ network }) => stepId('connectNetwork', item.name, network));
  }

  /** Steps on what the container refers to; of containers, the same kind of step as is asked for. */
  #needs(item: ContainerItem, kind: 'createContainer' | 'startContainer'): readonly StepId[] {
    const before = item.volumes.map((volume) => stepId('prepareVolume', volume));
    for (const { network } of item.networks) before.push(stepId('createNetwork', network));
    for (const id of item.dependsOn) {
      const needed = this.#landscape.items.get(id);
      if (needed?.kind === 'container') before.push(stepId(kind, needed.name));
    }
    return before;
  }

  #noteOutdated(item: ContainerItem, labels: Readonly<Record<string, string>>): void {
    if (!isOutdated(item, labels)) return;
    this.#builder.note(
      'outdated',
      item.name,
      'was made from an older declaration; it is left as it is (remove it and run `up` to have it made anew)',
    );
  }
}

function creationOf({ payload, networks }: ContainerItem): ContainerCreation {
  return { payload, networks };
}
