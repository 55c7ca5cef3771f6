/**
 * Whether a replacement may turn out not to be needed. An image that is built may come out as the one that the container
 * has; and what is bound to a container that then stays is not broken. Promise: a condition is given only where leaving
 * the replacement out leaves nothing undone.
 */
import type { ContainerItem } from '../../landscape/landscape.js';
import { missingCommands } from '../exec-commands.js';
import type { Existing, ForwardContext } from '../forward-context.js';
import { isReady } from '../readiness.js';
import { sharedNetwork } from '../shared-network.js';
import type { StepCondition, StepId } from '../step.js';
import { isLeftBehind } from './bindings.js';
import { type Findings, takesNewContainer } from './findings.js';

/** @returns nothing where the container is to be replaced in any case */
export function replacementCondition(
  existing: Existing,
  findings: Findings,
  context: ForwardContext,
): StepCondition | undefined {
  const { item, observed } = existing;
  const replaced = provisionalBindings(findings, context);
  if (replaced === undefined || !isFine(existing, context)) return undefined;
  if (isOnlyBound(item, context)) {
    return replaced.length > 0 && !isLeftBehind(item, observed, findings.fields) ? { replaced } : undefined;
  }
  if (!isAsDeclaredButImage(existing, findings, context)) return undefined;
  const differs = findings.fields.some(({ field }) => field === 'image');
  if (differs && context.builder.find('buildImage', item.image) === undefined) return undefined;
  return differs ? { otherImage: item.image, replaced } : { replaced };
}

/** The replacements that it is bound to; nothing where one of those containers is made anew in any case. */
function provisionalBindings(
  { bindings }: Findings,
  { builder, provisional }: ForwardContext,
): readonly StepId[] | undefined {
  const steps = bindings.flatMap(({ to }) => to.map((name) => builder.find('replaceContainer', name)));
  const certain = steps.some((step) => step === undefined || !provisional.has(step));
  return certain ? undefined : steps.filter((step) => step !== undefined);
}

/** It would not be started or restarted if it stayed, and others need not wait for it. */
function isFine({ item, observed, verdict }: Existing, context: ForwardContext): boolean {
  if (context.request.forced?.has(item.id)) return false;
  switch (verdict.kind) {
    case 'leave':
      return isReady(observed, item.ready) && sharedNetwork(item, observed, context).kind !== 'renewed';
    case 'finished':
    case 'completed':
      return true;
    default:
      return false;
  }
}

/** The update is not about it, nor does what it is about need it. */
function isOnlyBound({ id, name }: ContainerItem, context: ForwardContext): boolean {
  const { request, neededBy, interrupted } = context;
  return !request.targets.has(id) && !neededBy.has(id) && !interrupted.has(name);
}

function isAsDeclaredButImage(
  { item, observed }: Existing,
  { fields, networks }: Findings,
  context: ForwardContext,
): boolean {
  const other = fields.some(
    (field) =>
      field.field !== 'image' &&
      (field.remedy.kind !== 'reset-limit' || takesNewContainer(field, context.request)),
  );
  if (other || networks.length > 0) return false;
  return observed.status !== 'running' || missingCommands(item, context).length === 0;
}
