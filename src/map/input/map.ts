/** A whole map, or changes to one, read from its content. Manual, sections 3.7.1 and 3.7.2. */
import type { Lazy } from '../../lazy/lazy.js';
import type {
  ContainerDeclaration,
  HostDeclaration,
  MapAttributes,
  NetworkDeclaration,
  VolumeDeclaration,
} from '../declaration.js';
import { readContainerProperties } from './container.js';
import { given } from './given.js';
import { readHost } from './host.js';
import { late } from './late.js';
import { readNamed } from './named.js';
import { checkName } from './names.js';
import { readNetworkProperties } from './network.js';
import { Place, type Placed, type Reader, type Report } from './place.js';
import { readBoolean, readText } from './scalar.js';
import { readSections, type Sections } from './sections.js';
import { isNothing } from './shape.js';
import { readStrings } from './strings.js';
import { isPathAlone, readVolumeProperties } from './volume.js';

/** What was given, and where. */
export interface Given<Declaration> {
  readonly properties: Partial<Declaration>;
  readonly place: Place;
  /** An update takes back what was not given. */
  readonly whole?: boolean;
}

export interface MapChanges {
  readonly attributes: Partial<MapAttributes<Lazy>>;
  readonly containers: ReadonlyMap<string, Given<ContainerDeclaration<Lazy>>>;
  readonly volumes: ReadonlyMap<string, Given<VolumeDeclaration<Lazy>>>;
  readonly networks: ReadonlyMap<string, Given<NetworkDeclaration<Lazy>>>;
  readonly host: HostDeclaration<Lazy>;
}

/** What can be read; what cannot is left out and in the report. A name in the content is left to the caller. */
export function readMap(content: unknown, report: Report): MapChanges {
  const root = Place.root(report);
  const sections = readSections(content, root);
  const part = (name: string): Placed =>
    sections.properties.get(name) ?? { value: undefined, place: root.at(name) };
  return {
    attributes: readAttributes(sections),
    volumes: readNamed(part('volumes'), 'volumes', (_, value, place) => ({
      properties: readVolumeProperties(value, place),
      place,
      whole: isPathAlone(value),
    })),
    host: readHost(part('host'), part('host_root')),
    networks: readNamed(part('networks'), 'networks', (name, value, place) => {
      checkName(name, 'a network', place);
      return { properties: readNetworkProperties(value, place), place };
    }),
    containers: new Map(
      Array.from(sections.containers, ([name, { value, place }]) => {
        checkName(name, 'a container', place);
        return [name, { properties: readContainerProperties(value, place), place }];
      }),
    ),
  };
}

function readAttributes({ properties }: Sections): Partial<MapAttributes<Lazy>> {
  const read = <Result>(property: string, reader: Reader<Result>) => {
    const found = properties.get(property);
    return found === undefined || isNothing(found.value) ? undefined : reader(found.value, found.place);
  };
  return given({
    repository: read('repository', late(readText)),
    defaultDomain: read('default_domain', late(readText)),
    setHostname: read('set_hostname', readBoolean),
    useAttachedParentName: read('use_attached_parent_name', readBoolean),
    defaultTag: read('default_tag', late(readText)),
    clients: read('clients', readStrings),
    groups: read('groups', readGroups),
  });
}

function readGroups(value: unknown, place: Place): ReadonlyMap<string, readonly string[]> {
  return readNamed({ value, place }, 'groups', (name, members, memberPlace) => {
    checkName(name, 'a group', memberPlace);
    return readStrings(members, memberPlace) ?? [];
  });
}
