/**
 * Plans the update of a container that exists: the smallest change that makes it as declared. What can be changed where
 * it is, is; for all else, one step puts a new container in its place, with every difference that made it necessary.
 */
import type { ContainerDetails, ObservedContainer } from '../../engine/snapshot.js';
import type { ContainerItem } from '../../landscape/landscape.js';
import { because } from '../container-creation.js';
import { planVerdictStart } from '../container-start.js';
import { type ContainerVerdict, isUp } from '../container-verdict.js';
import { planExecCommands } from '../exec-commands.js';
import type { ForwardContext } from '../forward-context.js';
import { planLeftoverRemoval } from '../leftover-removal.js';
import { leftoversOf } from '../leftovers.js';
import type { Recovered } from '../recovery.js';
import { planRenewal } from '../shared-network.js';
import type { StepId } from '../step.js';
import { noteVerdict } from '../verdict-notes.js';
import { type Findings, findingsOf, replacementCauses } from './findings.js';
import { planNetworkChanges } from './network-changes.js';
import { planReplacement } from './replacement.js';
import { noteKeptLimits, planUpdateInPlace } from './update-in-place.js';

interface Update {
  readonly item: ContainerItem;
  readonly observed: ObservedContainer;
  readonly details: ContainerDetails;
  readonly verdict: ContainerVerdict;
  readonly standing: Recovered;
}

export function planUpdate(update: Update, context: ForwardContext): void {
  const { item, observed, details, standing } = update;
  const findings = findingsOf(item, observed, details, context);
  const causes = replacementCauses(item, update.verdict, findings, context);
  if (causes.length === 0) {
    planInPlace(update, findings, context);
    return;
  }
  const cause = because(item, causes.join('; '), context);
  const { differences } = findings;
  // Its name is that which the old container gets now.
  const after = [...standing.after, ...planLeftoverRemoval(item, standing, context)];
  const runs = isUp(observed) || wasCutShort(update, context);
  planReplacement(
    { item, observed, details, formerName: item.name, runs, cause, differences, after },
    context,
  );
}

/** What an interrupted replacement stopped is to run again where the next one fails as well. */
function wasCutShort({ item, verdict }: Update, { request }: ForwardContext): boolean {
  return verdict.kind === 'start' && leftoversOf(item.name, request.snapshot).length > 0;
}

function planInPlace(update: Update, findings: Findings, context: ForwardContext): void {
  const { item, verdict, standing } = update;
  noteVerdict(item, verdict, context);
  noteKeptLimits(item, findings, context);
  const changed = [
    ...standing.after,
    ...planUpdateInPlace(item, findings, standing.after, context),
    ...planNetworkChanges(item, findings.networks, standing.after, context),
  ];
  planRun(update, changed, context);
  planLeftoverRemoval(item, standing, context);
}

/** Starts it, where it should run and does not; else sees to the commands that should run in it. */
function planRun(
  { item, observed, verdict }: Update,
  after: readonly StepId[],
  context: ForwardContext,
): void {
  if (verdict.kind === 'start') {
    planVerdictStart(item, verdict, after, context);
  } else if (verdict.kind === 'leave' && !planRenewal(item, observed, context)) {
    // Nothing can be run in one that is paused, or between two starts.
    if (observed.status === 'running') planExecCommands(item, 'running', after, context);
  }
}
