/** A whole map as an object that can be read again, its name included. */
import type { Lazy } from '../../lazy/lazy.js';
import type { HostDeclaration, MapDeclaration } from '../declaration.js';
import { containerObject, networkObject, volumeObject } from './configurations.js';
import { original, originals } from './late.js';
import { type Spelling, spelled } from './spelling.js';

export function mapObject(map: MapDeclaration<Lazy>, spelling: Spelling): Record<string, unknown> {
  return spelled(
    {
      name: map.name,
      repository: original(map.repository),
      defaultDomain: original(map.defaultDomain),
      setHostname: map.setHostname,
      useAttachedParentName: map.useAttachedParentName,
      defaultTag: original(map.defaultTag),
      clients: map.clients,
      groups: Object.fromEntries(Array.from(map.groups, ([name, members]) => [name, [...members]])),
      containers: objectsOf(map.containers, (container) => containerObject(container, spelling)),
      volumes: objectsOf(map.volumes, (volume) => volumeObject(volume, spelling)),
      networks: objectsOf(map.networks, (network) => networkObject(network, spelling)),
      host: hostObject(map.host),
    },
    spelling,
  );
}

/** Aliases are the user's: they are never renamed. */
export function hostObject({ root, paths }: HostDeclaration<Lazy>): Record<string, unknown> {
  const written = Array.from(paths, ([alias, path]) => [alias, originals(path)] as const);
  return Object.fromEntries(root === undefined ? written : [['root', original(root)], ...written]);
}

function objectsOf<Declaration>(
  declarations: ReadonlyMap<string, Declaration>,
  write: (declaration: Declaration) => object,
): Record<string, object> {
  return Object.fromEntries(Array.from(declarations, ([name, declaration]) => [name, write(declaration)]));
}
