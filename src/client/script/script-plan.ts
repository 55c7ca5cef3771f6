/** The plan of what comes before a script: all that its container needs is there and runs, and the container is created. */
import type { ContainerCreate } from '../../engine/payload.js';
import type { Snapshot } from '../../engine/snapshot.js';
import type { ContainerItem, ImageItem, Item, ItemId } from '../../landscape/landscape.js';
import { defaultClientName } from '../../landscape/names.js';
import { type AddStep, buildPlan } from '../../plan/build-plan.js';
import { isUp } from '../../plan/container-verdict.js';
import { identityOf } from '../../plan/identity.js';
import { makePlan } from '../../plan/make-plan.js';
import type { Plan } from '../../plan/plan.js';
import { newName, oldName } from '../../plan/replacement-names.js';
import type { PlanOptions, PlanRequest } from '../../plan/request.js';
import type { Step, StepId } from '../../plan/step.js';
import { stopOf } from '../../plan/stop-settings.js';
import { ScriptActionError } from './script-action-error.js';
import type { ScriptTarget } from './script-target.js';

export interface ScriptPlanRequest extends ScriptTarget {
  readonly images: readonly ImageItem[];
  readonly builds: PlanRequest['builds'];
  readonly payload: ContainerCreate;
  readonly snapshot: Snapshot;
  readonly removeExisting: boolean;
  readonly options: PlanOptions;
}

/** @throws ScriptActionError `script-container-exists`; PlanError as of any plan */
export function scriptPlan(request: ScriptPlanRequest): Plan {
  const { item, snapshot, removeExisting } = request;
  refuseExisting(item, snapshot, removeExisting);
  const startup = startupPlan(request);
  return buildPlan('script', (add, note) => {
    for (const step of startup.steps) {
      if (!isOfTarget(step, item)) add(step);
      else if (step.kind === 'createContainer')
        add({ ...step, after: [...step.after, ...planRemoval(item, snapshot, step.after, add)] });
    }
    for (const found of startup.notes) if (found.target !== item.name) note(found);
  });
}

/** Of the target, only its creation is wanted: it is started when the script is in it. */
function isOfTarget(step: Step, { name }: ContainerItem): boolean {
  return step.target === name && 'container' in step;
}

/** What `startup` would do if the configuration were the script's, and its container not there. */
function startupPlan(request: ScriptPlanRequest): Plan {
  const { landscape, images, item, payload, builds, snapshot, options } = request;
  const { previousName: _, ...update } = item.update;
  const script: ContainerItem = { ...item, payload, update, exec: [], startDelay: 0, persistent: false };
  const built = images.map((image) => [image.id, image] as const);
  const changed = new Map<ItemId, Item>([...landscape.items, ...built, [item.id, script]]);
  const containers = new Map(snapshot.containers);
  containers.delete(item.name);
  return makePlan({
    action: 'startup',
    engine: defaultClientName,
    landscapes: [{ ...landscape, items: changed }],
    targets: new Set([item.id]),
    ...(builds && { builds }),
    snapshot: { ...snapshot, containers },
    options,
  });
}

/** It goes only when all that the new one needs is there. */
function planRemoval(
  item: ContainerItem,
  { containers }: Snapshot,
  after: readonly StepId[],
  add: AddStep,
): readonly StepId[] {
  const observed = containers.get(item.name);
  if (!observed) return [];
  const base = { target: item.name, container: identityOf(item), cause: 'in the way of the script' };
  const stopped = isUp(observed)
    ? [add({ ...base, kind: 'stopContainer', stop: stopOf(item, observed), after })]
    : [];
  const before = [...after, ...stopped];
  return [add({ ...base, kind: 'removeContainer', force: true, anonymousVolumes: false, after: before })];
}

function refuseExisting({ name }: ContainerItem, { containers }: Snapshot, removeExisting: boolean): void {
  if (containers.has(name) && !removeExisting) {
    throw new ScriptActionError('script-container-exists', `The container ${name} exists`, {
      hint: 'Remove it first, or have it removed (`removeExistingBefore`, --replace-existing). Nothing was touched.',
    });
  }
  // A script in its place would be taken for the outcome of the replacement.
  const left = [newName(name), oldName(name)].find((other) => containers.has(other));
  if (left === undefined) return;
  throw new ScriptActionError(
    'script-container-exists',
    `A replacement of the container ${name} was interrupted: ${left} is left of it`,
    { hint: 'Finish it by `update` or `up`. Nothing was touched.' },
  );
}
