/**
 * The networks that a container is declared to be on, beside those that it is on. Stopped containers are compared like
 * running ones: engines keep their settings, and connect them when they start.
 */
import { isFields } from '../../engine/answer/read.js';
import type { EndpointSettings, NetworkMembership } from '../../engine/payload.js';
import type { ContainerDetails } from '../../engine/snapshot.js';
import type { ContainerItem, UpdateRules } from '../../landscape/landscape.js';
import type { Difference } from '../step.js';
import { compareEndpoint } from './compare-endpoint.js';
import { networkIdIn } from './endpoint-facts.js';
import { modeOf } from './modes.js';

export interface NetworkDifference {
  readonly network: string;
  /** `reconnect`: it is on the network, with other settings. */
  readonly remedy: 'connect' | 'disconnect' | 'reconnect';
  readonly endpoint: EndpointSettings;
  readonly difference: Difference;
}

/**
 * Empty where either side has the stack of the host or of another container, or none: such a container is on no network
 * that it could be connected to, or taken off. That its network mode differs is told by the comparison of containers.
 *
 * @param networkIds ids of the networks that exist, by name: an endpoint on a network that was made anew is lost
 * @param modes of the action; with `at-least` for `networks`, it may be on more of them than are declared
 */
export function compareNetworks(
  item: ContainerItem,
  details: ContainerDetails,
  networkIds: ReadonlyMap<string, string>,
  modes: UpdateRules['compare'] = {},
): readonly NetworkDifference[] {
  const mode = modeOf({ item, modes }, 'networks', 'set');
  if (mode === 'ignore') return [];
  const declared = declaredMemberships(item);
  if (declared === undefined || hasNoNetworks(details)) return [];
  const wanted = new Set(declared.map(({ network }) => network));
  const others = mode === 'at-least' ? [] : Object.keys(details.networks);
  const surplus = others.filter((network) => !wanted.has(network));
  return [
    ...declared.flatMap((membership) => compareMembership(membership, details, networkIds)),
    ...surplus.map((network) => surplusDifference(network)),
  ];
}

const defaultNetwork = 'bridge';

/** Nothing where the container is on no networks by its nature. */
function declaredMemberships({ payload, networks }: ContainerItem): readonly NetworkMembership[] | undefined {
  const mode = payload.HostConfig.NetworkMode ?? 'default';
  if (payload.NetworkDisabled === true || isOtherStack(mode)) return undefined;
  if (networks.length > 0)
    return networks.some(({ network }) => isOtherStack(network)) ? undefined : networks;
  return [{ network: mode === 'default' ? defaultNetwork : mode, endpoint: {} }];
}

function hasNoNetworks({ configuration, hostConfiguration }: ContainerDetails): boolean {
  const mode = hostConfiguration['NetworkMode'];
  return configuration['NetworkDisabled'] === true || (typeof mode === 'string' && isOtherStack(mode));
}

function isOtherStack(mode: string): boolean {
  return mode === 'host' || mode === 'none' || mode.startsWith('container:');
}

function compareMembership(
  { network, endpoint }: NetworkMembership,
  details: ContainerDetails,
  networkIds: ReadonlyMap<string, string>,
): readonly NetworkDifference[] {
  const observed = details.networks[network];
  if (observed === undefined) {
    return [
      {
        network,
        endpoint,
        remedy: 'connect',
        difference: differenceOf(network, 'connected', 'not connected'),
      },
    ];
  }
  const settings = isFields(observed) ? observed : {};
  if (isLost(network, networkIdIn(settings), networkIds)) {
    const difference = differenceOf(network, 'connected', 'on one of this name that is gone');
    return [{ network, endpoint, remedy: 'reconnect', difference }];
  }
  const facts = compareEndpoint(endpoint, settings, details);
  if (facts.length === 0) return [];
  const texts = (side: 'declared' | 'observed') =>
    facts.map((fact) => `${fact.fact} ${fact[side]}`).join('; ');
  const difference = differenceOf(network, texts('declared'), texts('observed'));
  return [{ network, endpoint, remedy: 'reconnect', difference }];
}

/** The engine's own network is another one after each start of the engine, which containers are led to all the same. */
function isLost(network: string, id: string | undefined, networkIds: ReadonlyMap<string, string>): boolean {
  return id !== undefined && network !== defaultNetwork && id !== networkIds.get(network);
}

function surplusDifference(network: string): NetworkDifference {
  const difference = differenceOf(network, 'not connected', 'connected');
  return { network, endpoint: {}, remedy: 'disconnect', difference };
}

function differenceOf(network: string, declared: string, observed: string): Difference {
  return { field: `network ${network}`, declared, observed };
}
