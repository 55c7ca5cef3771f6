/** Plans the start of a container that exists, or will exist, and the commands that run in it after that. */
import type { ContainerItem } from '../landscape/landscape.js';
import { because, creationOf } from './container-creation.js';
import { needs } from './container-needs.js';
import type { StartVerdict } from './container-verdict.js';
import { planExecCommands } from './exec-commands.js';
import type { ForwardContext } from './forward-context.js';
import { identityOf } from './identity.js';
import type { ContainerCreation, StepId } from './step.js';

interface Start {
  readonly cause: string;
  /** `new`: it has never run. */
  readonly occasion: 'new' | 'started';
  readonly after: readonly StepId[];
  /** How to make it anew, where it has never run and may not be able to. */
  readonly creation?: ContainerCreation | undefined;
}

/** Of a container that exists, and for reasons that were found there. */
export function planVerdictStart(
  item: ContainerItem,
  { cause, occasion, remakes }: StartVerdict,
  after: readonly StepId[],
  context: ForwardContext,
): void {
  const creation = remakes ? creationOf(item, context) : undefined;
  planStart(item, { cause: because(item, cause, context), occasion, after, creation }, context);
}

export function planStart(
  item: ContainerItem,
  { cause, occasion, after, creation }: Start,
  context: ForwardContext,
): void {
  const started = context.builder.add({
    kind: 'startContainer',
    target: item.name,
    container: identityOf(item),
    cause,
    ...(item.startDelay > 0 && { delay: item.startDelay }),
    ...(creation && { creation }),
    after: [...after, ...needs(item, 'startContainer', context), ...context.vacated],
  });
  planExecCommands(item, occasion, [started], context);
}
