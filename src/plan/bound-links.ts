/**
 * What becomes of a container that links to another one on the default network. The engine binds the link to that
 * container's id: when the other is made anew, who links to it can never start again. On networks that a user declares,
 * links are names, looked up when they are used.
 */
import type { ObservedContainer } from '../engine/snapshot.js';
import type { ContainerItem } from '../landscape/landscape.js';
import { itemId } from '../landscape/names.js';
import type { CreationVerdict } from './container-creation.js';
import type { ContainerVerdict } from './container-verdict.js';
import { isOnDefaultNetwork } from './default-network.js';
import { type ForwardContext, isMadeAnew } from './forward-context.js';
import { isCurrent } from './identity.js';

/**
 * To be made anew, where it is to be started and one of its links is lost; a running one is left alone. Lists of
 * containers tell only links that hold, so that the declaration must be that which the container was made from.
 */
export function linkVerdict(
  item: ContainerItem,
  observed: ObservedContainer,
  verdict: ContainerVerdict,
  context: ForwardContext,
): CreationVerdict | undefined {
  if (verdict.kind !== 'start' || context.action !== 'startup') return undefined;
  if (!isCurrent(item, observed.labels)) return undefined;
  const lost = boundLinks(item).find((link) => isLost(item, link, context));
  if (lost === undefined) return undefined;
  return { kind: 'create', cause: `it links to ${lost.to}, which is made anew`, replaces: true };
}

interface BoundLink {
  /** Name of the container, on the engine. */
  readonly to: string;
  readonly alias: string;
}

/** The containers that its links are bound to. */
export function linkedContainers(item: ContainerItem): readonly string[] {
  return boundLinks(item).map(({ to }) => to);
}

function boundLinks(item: ContainerItem): readonly BoundLink[] {
  if (!isOnDefaultNetwork(item)) return [];
  const { Links = [] } = item.payload.HostConfig;
  return Links.map((text) => {
    const [to = '', alias = to] = text.split(':');
    return { to, alias };
  });
}

/** The other one, of the same landscape, has been planned already: it comes before its dependents. */
function isLost({ name }: ContainerItem, { to, alias }: BoundLink, context: ForwardContext): boolean {
  if (!context.landscape.items.has(itemId('container', to))) return false;
  if (isMadeAnew(to, context)) return true;
  const other = context.containers.get(to);
  return other !== undefined && !other.linkedFrom?.includes(`${name}/${alias}`);
}
