/** For each property: the map that sets it and little else, and where its value is in what the map declares. */

import type { Lazy } from '../../../src/lazy/lazy.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import type { ContainerDeclaration, MapDeclaration } from '../../../src/map/declaration.js';
import {
  bindProperties,
  endpointProperties,
  execProperties,
  healthcheckProperties,
  linkProperties,
  portProperties,
  useProperties,
  userProperties,
} from '../../../src/map/element-properties.js';
import type { KeySpelling } from '../../../src/map/input/place.js';
import {
  containerProperties,
  mapProperties,
  networkProperties,
  volumeProperties,
} from '../../../src/map/properties.js';
import { camelCase, type Property, type PropertyTable } from '../../../src/map/property.js';

type Fields = Readonly<Record<string, unknown>>;

export interface Setting {
  /** `binds of a container`. */
  readonly called: string;
  readonly property: Property;
  /** The content of a map, keys as in YAML, with these fields where the property belongs. */
  readonly content: (fields: Fields) => Fields;
  /** What the map holds for the property. */
  readonly found: (map: MapDeclaration<Lazy>) => unknown;
}

interface Owner {
  readonly table: PropertyTable;
  readonly content: (fields: Fields, property: Property) => Fields;
  readonly found: (map: MapDeclaration<Lazy>) => object | undefined;
}

function only<Item>(items: Iterable<Item>): Item {
  const [item, ...more] = items;
  if (item === undefined || more.length > 0) throw new Error('expected exactly one');
  return item;
}

const container = ({ containers }: MapDeclaration<Lazy>): ContainerDeclaration<Lazy> =>
  only(containers.values());

/** Named fields in an item of a container's list. */
function item(table: PropertyTable, list: keyof ContainerDeclaration, needed: Fields): Owner {
  const name = list === 'execCommands' ? 'exec_commands' : list;
  return {
    table,
    content: (fields, property) => {
      const { [property.name]: _, ...others } = needed;
      return { app: { [name]: [{ ...others, ...fields }] } };
    },
    found: (map) => {
      const items = container(map)[list];
      if (!Array.isArray(items)) throw new Error(`'${list}' is no list`);
      return only<object>(items);
    },
  };
}

const aliasBind = item(bindProperties, 'binds', {});
const pathBind = item(bindProperties, 'binds', { path: '/etc/app', host_path: '/srv/app' });

const owners: readonly Owner[] = [
  {
    table: mapProperties,
    content: (fields) => fields,
    found: ({ host, ...map }) => ({
      ...map,
      hostRoot: host.root,
      host: { ...(host.root === undefined ? {} : { root: host.root }), ...Object.fromEntries(host.paths) },
      groups: Object.fromEntries(map.groups),
      containers: declared(map.containers),
      volumes: declared(map.volumes),
      networks: declared(map.networks),
    }),
  },
  { table: containerProperties, content: (fields) => ({ app: fields }), found: container },
  {
    table: volumeProperties,
    content: (fields) => ({ volumes: { data: fields } }),
    found: ({ volumes }) => only(volumes.values()),
  },
  {
    table: networkProperties,
    content: (fields) => ({ networks: { backend: fields } }),
    found: ({ networks }) => only(networks.values()),
  },
  {
    ...pathBind,
    content: (fields, property) =>
      (property.name === 'name' ? aliasBind : pathBind).content(fields, property),
  },
  item(useProperties, 'uses', { name: 'data' }),
  item(linkProperties, 'links', { container: 'app' }),
  item(portProperties, 'exposes', { exposed_port: 80 }),
  item(endpointProperties, 'networks', { network_name: 'backend' }),
  item(execProperties, 'execCommands', { command: 'load' }),
  {
    table: healthcheckProperties,
    content: (fields) => ({ app: { healthcheck: { test: 'check', ...fields } } }),
    found: (map) => container(map).healthcheck,
  },
  {
    table: userProperties,
    content: (fields) => ({ app: { user: { user: 'app', ...fields } } }),
    found: (map) => container(map).user,
  },
];

/** Configurations by name, without name and without what is empty. */
function declared(configurations: ReadonlyMap<string, object>): Fields {
  return Object.fromEntries(
    Array.from(configurations, ([key, configuration]) => [
      key,
      Object.fromEntries(
        Object.entries(configuration).filter(
          ([name, value]) => !['name', 'alias', 'abstract'].includes(name) && !isEmpty(value),
        ),
      ),
    ]),
  );
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Every property but the name of a map, which is given beside its content. */
export const settings: readonly Setting[] = owners.flatMap(({ table, content, found }) =>
  table.properties
    .filter(({ name }) => table !== mapProperties || name !== 'name')
    .map((property) => ({
      called: `${property.name} of ${table.owner}`,
      property,
      content: (fields: Fields) => content(fields, property),
      found: (map: MapDeclaration<Lazy>) => fieldOf(found(map), camelCase(property.name)),
    })),
);

function fieldOf(value: object | undefined, name: string): unknown {
  const fields: Fields = { ...value };
  return fields[name];
}

/** What a map with this content declares; its parts need not fit together. */
export function declarationOf(content: object, keys: KeySpelling = 'snake_case'): MapDeclaration<Lazy> {
  return new ContainerMap('main', content, { checkIntegrity: false, keys }).declaration;
}
