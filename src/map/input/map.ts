/** A whole map, read from its content. Manual, sections 3.7.1 and 3.7.2. */
import type { MapDeclaration } from '../configuration.js';
import { readContainer } from './container.js';
import { readHost } from './host.js';
import { readNamed } from './named.js';
import { checkName, readMapName } from './names.js';
import { readNetwork } from './network.js';
import { Place, type Placed, type Reader, type Report } from './place.js';
import { readBoolean, readText } from './scalar.js';
import { readSections, type Sections } from './sections.js';
import { isNothing } from './shape.js';
import { readStrings } from './strings.js';
import { readVolume } from './volume.js';

/** What can be read; what cannot is left out and in the report. `name` wins over the one in the content. */
export function readMap(name: string, content: unknown, report: Report): MapDeclaration {
  const root = Place.root(report);
  readMapName(name, root.at('name'));
  const sections = readSections(content, root);
  report.containerNames = new Set(sections.containers.keys());
  return { name, ...readAttributes(sections), ...readParts(sections, root) };
}

type Attributes = 'repository' | 'defaultDomain' | 'setHostname' | 'useAttachedParentName' | 'defaultTag';

function readAttributes({ properties }: Sections): Pick<MapDeclaration, Attributes> {
  const read = <Result>(property: string, reader: Reader<Result>) => {
    const found = properties.get(property);
    return found === undefined || isNothing(found.value) ? undefined : reader(found.value, found.place);
  };
  const repository = read('repository', readText);
  const defaultDomain = read('default_domain', readText);
  const defaultTag = read('default_tag', readText);
  return {
    setHostname: read('set_hostname', readBoolean) ?? true,
    useAttachedParentName: read('use_attached_parent_name', readBoolean) ?? false,
    ...(repository === undefined ? {} : { repository }),
    ...(defaultDomain === undefined ? {} : { defaultDomain }),
    ...(defaultTag === undefined ? {} : { defaultTag }),
  };
}

type Parts = 'clients' | 'groups' | 'containers' | 'volumes' | 'host' | 'networks';

function readParts({ properties, containers }: Sections, root: Place): Pick<MapDeclaration, Parts> {
  const part = (name: string): Placed => properties.get(name) ?? { value: undefined, place: root.at(name) };
  const named = <Item>(
    name: string,
    called: string,
    readItem: (name: string, value: unknown, place: Place) => Item,
  ) => readNamed(part(name).value, part(name).place, called, readItem);
  return {
    clients: readStrings(part('clients').value, part('clients').place) ?? [],
    groups: named('groups', 'groups', readGroup),
    volumes: named('volumes', 'volumes', readVolume),
    host: readHost(part('host'), part('host_root')),
    networks: named('networks', 'networks', readNetwork),
    containers: new Map(
      Array.from(containers, ([name, { value, place }]) => [name, readContainer(name, value, place)]),
    ),
  };
}

function readGroup(name: string, value: unknown, place: Place): readonly string[] {
  checkName(name, 'a group', place);
  const members = readStrings(value, place) ?? [];
  place.report.remember(members, place);
  return members;
}
