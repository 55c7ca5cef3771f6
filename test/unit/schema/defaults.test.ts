/** The defaults in the tables are those that a map has: what is declared is there, and writing one down changes nothing. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { resolveLandscape } from '../../../src/landscape/resolve.js';
import { ContainerMap } from '../../../src/map/container-map.js';
import { evaluateMap } from '../../../src/map/evaluate/evaluate.js';
import {
  configurationTables,
  containerProperties,
  networkProperties,
  volumeProperties,
} from '../../../src/map/properties.js';
import type { Property, PropertyTable } from '../../../src/map/property.js';
import { valueTypes } from '../../../src/schema/value-types.js';
import { declarationOf, settings } from './settings.js';

type Fields = Readonly<Record<string, unknown>>;

const map = {
  web: { networks: 'backend', attaches: 'data', exposes: { 80: 8080 }, image: 'nginx' },
  reader: { binds: { '/etc/app': '/srv/app' } },
  volumes: { data: { default_path: '/data' } },
  networks: { backend: {} },
};

/** A map in which every default shows, with one more property. */
function withProperty(table: PropertyTable, field: Fields): Fields {
  switch (table) {
    case containerProperties:
      return { ...map, web: { ...map.web, ...field } };
    case volumeProperties:
      return { ...map, volumes: { data: { ...map.volumes.data, ...field } } };
    case networkProperties:
      return { ...map, networks: { backend: field } };
    default:
      return { ...map, ...field };
  }
}

function landscapeOf(content: Fields) {
  const { items } = resolveLandscape(evaluateMap(new ContainerMap('main', content).declaration));
  return Object.fromEntries(items);
}

const constant = settings.filter(({ property }) => property.default !== undefined);
const declared = ({ property, found, content }: (typeof settings)[number]) =>
  found(declarationOf(content({}))) !== undefined && property.default !== undefined;

describe('what is declared without being given', () => {
  test.each(constant.filter(declared))('$called', ({ property, found, content }) => {
    expect(found(declarationOf(content({})))).toEqual(property.default);
  });
});

describe('what only the landscape knows', () => {
  const rows = Object.values(configurationTables).flatMap((table) =>
    table.properties.map((property) => ({ table, property, called: `${property.name} of ${table.owner}` })),
  );
  const known = new Set<Property>(
    constant.filter((setting) => !declared(setting)).map(({ property }) => property),
  );

  test.each(rows.filter(({ property }) => known.has(property)))('$called', ({ table, property }) => {
    const usual = landscapeOf(withProperty(table, {}));
    expect(landscapeOf(withProperty(table, { [property.name]: property.default }))).toEqual(usual);
    const others = valueTypes[property.type].forms.filter(({ value }) => value !== property.default);
    for (const { written } of others) {
      expect(landscapeOf(withProperty(table, { [property.name]: parse(written) }))).not.toEqual(usual);
    }
  });

  test('these and no others', () => {
    expect(rows.filter(({ property }) => known.has(property)).map(({ called }) => called)).toEqual([
      'set_hostname of a map',
      'use_attached_parent_name of a map',
      'default_tag of a map',
      'abstract of a container',
      'start_delay of a container',
      'persistent of a container',
      'min_running of a container',
      'update_parallel of a container',
      'driver of a volume',
      'driver of a network',
      'internal of a network',
    ]);
  });
});
