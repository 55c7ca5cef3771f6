/**
 * The names that things bear on an engine. They are those of Docker-Map, so that landscapes which exist are
 * recognised, and the other way round.
 */
import { isPresetNetwork } from '../map/preset-networks.js';
import { defaultClientName } from '../map/reserved-names.js';
import type { Item, ItemId } from './landscape.js';

export { defaultClientName, nameOfAll } from '../map/reserved-names.js';

/** `map.configuration`, or `map.configuration.instance`. */
export function containerName(map: string, configuration: string, instance?: string | null): string {
  return instance === null || instance === undefined
    ? `${map}.${configuration}`
    : `${map}.${configuration}.${instance}`;
}

/** `map.alias`, or `map.owner.alias` where the map has `use_attached_parent_name`. */
export function volumeName(map: string, alias: string, owner?: string): string {
  return owner === undefined ? `${map}.${alias}` : `${map}.${owner}.${alias}`;
}

/** `map.network`; the names of preset networks stay as they are. */
export function networkName(map: string, network: string): string {
  return isPresetNetwork(network) ? network : `${map}.${network}`;
}

/** The container's name with `-` in place of `_` and `.`; then `-` and the client, unless it is the default. */
export function hostname(container: string, client?: string): string {
  const name = client === undefined || client === defaultClientName ? container : `${container}-${client}`;
  return name.replaceAll(/[_.]/g, '-');
}

/** The alias of a link that names none: `app_server.instance1` is reached as `app-server-instance1`. */
export function linkAlias(target: string): string {
  return hostname(target);
}

export function itemId(kind: Item['kind'], name: string): ItemId {
  return `${kind}:${name}`;
}
