/**
 * What becomes of a container that shares the network stack of another one. The engine binds it to that container's
 * id, and to the stack as it was: when the other is made anew, it can never start again, and when the other is started
 * again, it has lost its network until it is started again itself.
 */
import type { ObservedContainer } from '../engine/snapshot.js';
import type { ContainerItem } from '../landscape/landscape.js';
import { itemId } from '../landscape/names.js';
import type { CreationVerdict } from './container-creation.js';
import { needs } from './container-needs.js';
import { type ForwardAction, isUp } from './container-verdict.js';
import { planExecCommands } from './exec-commands.js';
import { type ForwardContext, isMadeAnew } from './forward-context.js';
import { identityOf } from './identity.js';
import type { StepId } from './step.js';
import { stopOf } from './stop-settings.js';

export type SharedNetwork =
  | { readonly kind: 'sound' }
  /** The stack's owner is, or will be, another container than the one it is bound to. */
  | { readonly kind: 'lost'; readonly owner: string }
  /** The stack's owner is started in this plan, or restarted for the same reason. */
  | { readonly kind: 'renewed'; readonly owner: string; readonly by: StepId };

const prefix = 'container:';

/** The owner, of the same landscape, has been planned already: it comes before its dependents. */
export function sharedNetwork(
  { payload }: ContainerItem,
  { networkMode = '' }: ObservedContainer,
  context: ForwardContext,
): SharedNetwork {
  const { landscape, builder } = context;
  const owner = payload.HostConfig.NetworkMode?.startsWith(prefix)
    ? payload.HostConfig.NetworkMode.slice(prefix.length)
    : undefined;
  if (owner === undefined || !landscape.items.has(itemId('container', owner))) return { kind: 'sound' };
  if (isMadeAnew(owner, context)) return { kind: 'lost', owner };
  const id = context.containers.get(owner)?.id;
  const bound = networkMode.startsWith(prefix) ? networkMode.slice(prefix.length) : undefined;
  if (bound !== undefined && id !== undefined && bound !== id && bound !== owner)
    return { kind: 'lost', owner };
  const by = builder.find('startContainer', owner) ?? builder.find('restartContainer', owner);
  return by === undefined ? { kind: 'sound' } : { kind: 'renewed', owner, by };
}

/** A container bound to a stack that is gone cannot be started ever again. */
export function networkVerdict(
  network: SharedNetwork | undefined,
  action: ForwardAction,
): CreationVerdict | undefined {
  if (network?.kind !== 'lost' || action !== 'startup') return undefined;
  return {
    kind: 'create',
    cause: `it shares the network of ${network.owner}, which is made anew`,
    replaces: true,
  };
}

/**
 * It runs, but the network stack that it shares is a new one: only its own restart gets it in there.
 *
 * @returns whether that is so
 */
export function planRenewal(
  item: ContainerItem,
  observed: ObservedContainer,
  context: ForwardContext,
): boolean {
  const network = sharedNetwork(item, observed, context);
  if (network.kind !== 'renewed' || !isUp(observed)) return false;
  const restarted = context.builder.add({
    kind: 'restartContainer',
    target: item.name,
    container: identityOf(item),
    cause: `it shares the network of ${network.owner}, which is started`,
    stop: stopOf(item, observed),
    ...(item.startDelay > 0 && { delay: item.startDelay }),
    after: [network.by, ...needs(item, 'startContainer', context)],
  });
  planExecCommands(item, 'started', [restarted], context);
  return true;
}
