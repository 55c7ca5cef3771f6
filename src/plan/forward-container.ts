/** Plans one container: its creation, connections and start, each after what it needs, or its update. */
import type { ObservedContainer } from '../engine/snapshot.js';
import type { ContainerItem } from '../landscape/landscape.js';
import { linkVerdict } from './bound-links.js';
import { isOfOlderBuild } from './builds/provide-image.js';
import { connectionsOf, planConnections } from './container-connections.js';
import { planCreation } from './container-creation.js';
import { planStart, planVerdictStart } from './container-start.js';
import { type ContainerVerdict, containerVerdict } from './container-verdict.js';
import { type ForwardContext, inspected } from './forward-context.js';
import { isOutdated } from './identity.js';
import { planLeftoverRemoval } from './leftover-removal.js';
import { type Recovered, recovered } from './recovery.js';
import { networkVerdict, planRenewal, sharedNetwork } from './shared-network.js';
import type { StepId } from './step.js';
import { formerContainer, noteFormerName } from './update/former-name.js';
import { noteVerdict } from './verdict-notes.js';

/** Manual, section 3.8.1 "startup". */
const defaultNonrecoverable = [-127, -1];

export function planContainer(item: ContainerItem, context: ForwardContext): void {
  const { updating } = context;
  const standing = standingOf(item, context);
  const former = formerContainer(item, standing.observed, context);
  if (former) {
    if (updating) updating.planTakeover(item, former, standing, context);
    else planFormer(item, former, standing, context);
    return;
  }
  const verdict = verdictOf(item, standing.observed, context);
  const { observed } = standing;
  const details = observed && updating ? inspected(observed, context) : undefined;
  if (updating && observed && details && isComparable(observed, verdict)) {
    updating.planUpdate({ item, observed, details, verdict, standing }, context);
  } else {
    planPresence(item, verdict, standing, context);
  }
}

/** One that is not taken over now runs on by its former name, where the action starts containers. */
function planFormer(
  item: ContainerItem,
  former: ObservedContainer,
  { after }: Recovered,
  context: ForwardContext,
): void {
  noteFormerName(item, former, context);
  const verdict = containerVerdict(item, former, context.action, []);
  if (verdict.kind !== 'start') return;
  planVerdictStart({ ...item, name: former.name }, { ...verdict, remakes: false }, after, context);
}

function standingOf(item: ContainerItem, context: ForwardContext): Recovered {
  const { name } = item;
  if (!context.interrupted.has(name))
    return { observed: context.containers.get(name), detailsOf: name, after: [] };
  const standing = recovered(item, context);
  context.standing.set(name, standing);
  if (standing.observed) context.containers.set(name, standing.observed);
  else context.containers.delete(name);
  return standing;
}

function verdictOf(
  item: ContainerItem,
  observed: ObservedContainer | undefined,
  context: ForwardContext,
): ContainerVerdict {
  const { action, request } = context;
  const nonrecoverable = request.options?.nonrecoverableExitCodes ?? defaultNonrecoverable;
  const own = containerVerdict(item, observed, action, nonrecoverable);
  if (!observed) return own;
  return (
    networkVerdict(sharedNetwork(item, observed, context), action) ??
    linkVerdict(item, observed, own, context) ??
    own
  );
}

/** It is there, whole, and not dead. One that ended in a way that cannot be recovered still has data to take along. */
function isComparable({ status }: ObservedContainer, verdict: ContainerVerdict): boolean {
  return verdict.kind !== 'create' || (verdict.replaces && status !== 'dead');
}

/** Sees to it that the container is there, and runs where the action starts containers; compares nothing. */
function planPresence(
  item: ContainerItem,
  verdict: ContainerVerdict,
  standing: Recovered,
  context: ForwardContext,
): void {
  const { observed, after } = standing;
  const { action } = context;
  noteVerdict(item, verdict, context);
  const created = verdict.kind === 'create' ? [planCreation(item, verdict, observed, after, context)] : after;
  if (observed && stays(observed, verdict)) {
    if (action !== 'update') noteDifferent(item, observed, context);
    if (!hasEnded(verdict)) planConnections(item, observed.networks, after, context);
    if (verdict.kind === 'leave') planRenewal(item, observed, context);
  }
  planStartOf(item, verdict, [...created, ...(observed ? connectionsOf(item) : [])], context);
  planLeftoverRemoval(item, standing, context);
}

function planStartOf(
  item: ContainerItem,
  verdict: ContainerVerdict,
  after: readonly StepId[],
  context: ForwardContext,
): void {
  const { action } = context;
  if (verdict.kind === 'start') {
    planVerdictStart(item, verdict, after, context);
  } else if (verdict.kind === 'create' && (action === 'startup' || action === 'update')) {
    planStart(item, { cause: 'new', occasion: 'new', after }, context);
  }
}

/** Its work is done: it needs no network any more. */
function hasEnded({ kind }: ContainerVerdict): boolean {
  return kind === 'finished' || kind === 'completed';
}

/** One whose creation was not finished mostly stays: the engine says that it is there, and completes it or not. */
function stays({ status }: ObservedContainer, verdict: ContainerVerdict): boolean {
  return status !== 'removing' && !(verdict.kind === 'create' && verdict.replaces);
}

function noteDifferent(item: ContainerItem, observed: ObservedContainer, context: ForwardContext): void {
  const origin = isOutdated(item, observed.labels)
    ? 'from an older declaration'
    : olderBuild(item, observed, context);
  if (origin === undefined) return;
  const message = `was made ${origin}; it is left as it is (\`update\` brings it up to date)`;
  context.builder.note('outdated', item.name, message);
}

function olderBuild(
  item: ContainerItem,
  observed: ObservedContainer,
  context: ForwardContext,
): string | undefined {
  return isOfOlderBuild(item, observed, context) ? `from another build of ${item.image}` : undefined;
}
