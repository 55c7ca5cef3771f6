/** What a configuration's containers depend on. */
import type { ContainerDeclaration } from '../map/declaration.js';
import { isPresetNetwork } from '../map/preset-networks.js';
import { attachedName } from './attached-volumes.js';
import type { ItemId } from './landscape.js';
import { itemId, networkName } from './names.js';
import { declaredEndpoints } from './network-connections.js';
import type { MapScope } from './scope.js';

/**
 * Direct dependencies, all instances of a configuration alike: network mode, networks with the links of their
 * endpoints, uses, links, attached volumes (own ones, then used ones, which their owners bring along), image.
 * Who uses a volume of its own does not depend on itself. Names that nothing bears are left out.
 */
export function dependenciesOf(
  scope: MapScope,
  configuration: ContainerDeclaration,
  image: string,
): readonly ItemId[] {
  const ids = new Set<ItemId>();
  addNetworking(ids, scope, configuration);
  const used = addUses(ids, scope, configuration);
  for (const { container } of configuration.links) addContainers(ids, scope, container);
  for (const { name } of configuration.attaches) {
    const attachment = scope.attachedVolumes.get(attachedName(scope.map, configuration.name, name));
    if (attachment) ids.add(attachment.item.id);
  }
  for (const volume of used) ids.add(volume);
  ids.add(itemId('image', image));
  return [...ids];
}

function addNetworking(ids: Set<ItemId>, scope: MapScope, configuration: ContainerDeclaration): void {
  const { map } = scope;
  const mode = configuration.networkMode;
  if (mode?.kind === 'container') addContainers(ids, scope, mode.container);
  for (const { networkName: name, links } of declaredEndpoints(configuration)) {
    if (!isPresetNetwork(name) && map.networks.has(name))
      ids.add(itemId('network', networkName(map.name, name)));
    for (const { container } of links) addContainers(ids, scope, container);
  }
}

/** Adds the containers behind `uses`; returns the attached volumes among them. */
function addUses(ids: Set<ItemId>, scope: MapScope, configuration: ContainerDeclaration): readonly ItemId[] {
  const volumes: ItemId[] = [];
  for (const { name } of configuration.uses) {
    const attachment = scope.attachedVolumes.get(name);
    if (!attachment) {
      addContainers(ids, scope, name);
      continue;
    }
    const { owner, id } = attachment.item;
    if (owner !== configuration.name) addContainers(ids, scope, owner);
    volumes.push(id);
  }
  return volumes;
}

function addContainers(ids: Set<ItemId>, { references }: MapScope, name: string): void {
  for (const id of references.get(name)?.ids ?? []) ids.add(id);
}
