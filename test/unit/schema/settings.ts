/** For each property: the map that sets it and little else, and where its value is in what the map declares. */
import type { Lazy } from '../../../src/lazy/lazy.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import type { ContainerDeclaration, MapDeclaration } from '../../../src/map/declaration.js';
import { fieldTables } from '../../../src/map/element-properties.js';
import type { KeySpelling } from '../../../src/map/input/place.js';
import { configurationTables } from '../../../src/map/properties.js';
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

/** How the properties of one table are set and found. */
interface Way {
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
function item(list: keyof ContainerDeclaration, needed: Fields): Way {
  const name = list === 'execCommands' ? 'exec_commands' : list;
  return {
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

const aliasBind = item('binds', {});
const pathBind = item('binds', { path: '/etc/app', host_path: '/srv/app' });

const configurationWays: Readonly<Record<keyof typeof configurationTables, Way>> = {
  map: {
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
  container: { content: (fields) => ({ app: fields }), found: container },
  volume: {
    content: (fields) => ({ volumes: { data: fields } }),
    found: ({ volumes }) => only(volumes.values()),
  },
  network: {
    content: (fields) => ({ networks: { backend: fields } }),
    found: ({ networks }) => only(networks.values()),
  },
};

/** The fields of `attaches` are those of `uses`. */
const fieldWays: Readonly<Record<Exclude<keyof typeof fieldTables, 'attaches'>, Way>> = {
  binds: {
    ...pathBind,
    content: (fields, property) =>
      (property.name === 'name' ? aliasBind : pathBind).content(fields, property),
  },
  uses: item('uses', { name: 'data' }),
  links: item('links', { container: 'app' }),
  exposes: item('exposes', { exposed_port: 80 }),
  endpoints: item('networks', { network_name: 'backend' }),
  execCommands: item('execCommands', { command: 'load' }),
  healthcheck: {
    content: (fields) => ({ app: { healthcheck: { test: 'check', ...fields } } }),
    found: (map) => container(map).healthcheck,
  },
  build: {
    content: (fields) => ({ app: { build: { context: '/srv/web', ...fields } } }),
    // An empty list is none.
    found: (map) => ({ archives: [], tags: [], cacheFrom: [], ...container(map).build }),
  },
  user: {
    content: (fields) => ({ app: { user: { user: 'app', ...fields } } }),
    found: (map) => container(map).user,
  },
};

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
export const settings: readonly Setting[] = [
  ...settingsOf(configurationTables, configurationWays),
  ...settingsOf(fieldTables, fieldWays),
];

function settingsOf(
  tables: Readonly<Record<string, PropertyTable>>,
  ways: Readonly<Record<string, Way>>,
): readonly Setting[] {
  return Object.entries(ways).flatMap(([name, { content, found }]) => {
    const { owner, properties } = tables[name] ?? { owner: name, properties: [] };
    const own = properties.filter((property) => owner !== 'a map' || property.name !== 'name');
    return own.map((property) => ({
      called: `${property.name} of ${owner}`,
      property,
      content: (fields: Fields) => content(fields, property),
      found: (map: MapDeclaration<Lazy>) => fieldOf(found(map), camelCase(property.name)),
    }));
  });
}

function fieldOf(value: object | undefined, name: string): unknown {
  const fields: Fields = { ...value };
  return fields[name];
}

/** What a map with this content declares; its parts need not fit together. */
export function declarationOf(content: object, keys: KeySpelling = 'snake_case'): MapDeclaration<Lazy> {
  return new ContainerMap('main', content, { checkIntegrity: false, keys }).declaration;
}
