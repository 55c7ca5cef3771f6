/** Plans the waiting for containers that others depend on. */
import type { ContainerItem, Item, Readiness } from '../landscape/landscape.js';
import { isUp } from './container-verdict.js';
import { identityOf, isOutdated } from './identity.js';
import type { Planning } from './planning.js';
import { isReady } from './readiness.js';
import { recovered } from './recovery.js';
import type { StepId, StepKind } from './step.js';

/** Steps after which a container runs that did not, or not so. */
const beginnings = ['startContainer', 'restartContainer'] as const satisfies readonly StepKind[];

const causes = {
  running: 'until it runs',
  healthy: 'until it is healthy',
  completed: 'until it has completed',
} as const;

/**
 * Steps after which those that depend on a container may start: its start, the commands that are run in it, and the
 * waiting for it, which is planned once, where the container is not ready already. Only for a dependent that is started
 * in this plan, after the container itself has been planned.
 */
export function readySteps(item: ContainerItem, context: Planning): readonly StepId[] {
  const { builder } = context;
  const replaced = builder.find('replaceContainer', item.name);
  const commands = builder.find('execCommands', item.name);
  const { previousName: former } = item.update;
  // One that is not taken over in this plan is started under its former name.
  const formerStart = former === undefined ? undefined : builder.find('startContainer', former);
  const done = [replaced, ...beginningsOf(item, context), formerStart, commands].filter(
    (id) => id !== undefined,
  );
  // A replacement is done only when the new container is ready.
  if (replaced !== undefined || !mustWait(item, context)) return done;
  return [...done, planWait(item, context)];
}

/** With the option `wait`: the waiting for all containers that are started in the plan, once they have been planned. */
export function planWaits(items: Iterable<Item>, context: Planning): void {
  if (!context.request.options?.wait) return;
  for (const item of items) {
    if (item.kind === 'container' && beginningsOf(item, context).length > 0) planWait(item, context);
  }
}

/** One that neither runs nor is started will not become ready, however long anyone waits. */
function mustWait(item: ContainerItem, context: Planning): boolean {
  if (item.ready.state === 'running') return false;
  if (beginningsOf(item, context).length > 0) return true;
  const { observed } = recovered(item, context);
  return observed !== undefined && isUp(observed) && !isReady(observed, item.ready);
}

function beginningsOf({ name }: ContainerItem, { builder }: Planning): readonly StepId[] {
  return beginnings.map((kind) => builder.find(kind, name)).filter((id) => id !== undefined);
}

function planWait(item: ContainerItem, context: Planning): StepId {
  return context.builder.add({
    kind: 'waitContainer',
    target: item.name,
    container: identityOf(item),
    cause: causes[item.ready.state],
    ready: expected(item, context),
    after: beginningsOf(item, context),
  });
}

/** A container that is kept may be from an older declaration, without the health check that is declared by now. */
function expected(item: ContainerItem, context: Planning): Readiness {
  const { observed } = recovered(item, context);
  const isKept = observed !== undefined && context.builder.find('createContainer', item.name) === undefined;
  const mayLackCheck = item.ready.state === 'healthy' && isKept && isOutdated(item, observed.labels);
  return mayLackCheck ? { ...item.ready, state: 'running' } : item.ready;
}
