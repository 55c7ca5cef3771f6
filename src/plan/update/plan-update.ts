/**
 * Plans the update of a container that exists: the smallest change that makes it as declared. What can be changed where
 * it is, is; for all else, one step puts a new container in its place, with every difference that made it necessary.
 */
import { because } from '../container-creation.js';
import { planVerdictStart } from '../container-start.js';
import { isUp } from '../container-verdict.js';
import { planExecCommands } from '../exec-commands.js';
import type { Existing, ForwardContext } from '../forward-context.js';
import { planLeftoverRemoval } from '../leftover-removal.js';
import { planRenewal } from '../shared-network.js';
import type { StepId } from '../step.js';
import { noteVerdict } from '../verdict-notes.js';
import { type Findings, findingsOf, replacementCauses } from './findings.js';
import { planNetworkChanges } from './network-changes.js';
import { planReplacement } from './replacement.js';
import { replacementCondition } from './replacement-condition.js';
import { noteSurplus } from './surplus.js';
import { noteKeptLimits, planUpdateInPlace } from './update-in-place.js';

export function planUpdate(existing: Existing, context: ForwardContext): void {
  const { item, observed, details, standing } = existing;
  const findings = findingsOf(item, observed, details, context);
  const causes = replacementCauses(item, existing.verdict, findings, context);
  if (causes.length === 0) {
    planInPlace(existing, findings, context);
    return;
  }
  const cause = because(item, causes.join('; '), context);
  const { differences } = findings;
  noteSurplus(existing, context);
  // Its name is that which the old container gets now.
  const after = [...standing.after, ...planLeftoverRemoval(item, standing, context)];
  const runs = isUp(observed) || isToRunAgain(existing);
  const onlyIf = replacementCondition(existing, findings, context);
  planReplacement(
    { item, observed, details, formerName: item.name, runs, cause, differences, after, onlyIf },
    context,
  );
}

/** Where it cannot be replaced, it is at least started: what stopped it may have been an earlier attempt. */
function isToRunAgain({ verdict }: Existing): boolean {
  return verdict.kind === 'start' && verdict.occasion === 'started';
}

function planInPlace(existing: Existing, findings: Findings, context: ForwardContext): void {
  const { item, verdict, standing } = existing;
  noteVerdict(item, verdict, context);
  noteKeptLimits(item, findings, context);
  const changed = [
    ...standing.after,
    ...planUpdateInPlace(item, findings, standing.after, context),
    ...planNetworkChanges(item, findings.networks, standing.after, context),
  ];
  planRun(existing, changed, context);
  planLeftoverRemoval(item, standing, context);
}

/** Starts it, where it should run and does not; else sees to the commands that should run in it. */
function planRun(
  { item, observed, verdict }: Existing,
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
