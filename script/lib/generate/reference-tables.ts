/** The tables of docs/configuration.md, by the name of their place there. */
import { parse } from 'yaml';
import type { OptionTable } from '../../../src/landscape/options/option.js';
import { accepted, type ValueTypeName } from '../../../src/map/accepted.js';
import { clientProperties } from '../../../src/map/client-properties.js';
import { fieldTables } from '../../../src/map/element-properties.js';
import { configurationTables } from '../../../src/map/properties.js';
import type { ConfigurationTable, LazyPlace, Property, PropertyTable } from '../../../src/map/property.js';
import { describeOptionValue } from '../../../src/schema/option-values.js';
import { optionTables } from '../../../src/schema/value-types/options.js';
import { valueTypes } from '../../../src/schema/value-types.js';
import { inCode } from './in-code.js';
import { code, literal, table } from './markdown.js';

const configurations: Readonly<Record<string, ConfigurationTable>> = {
  ...configurationTables,
  client: clientProperties,
};

const fields: { readonly [Type in ValueTypeName]?: PropertyTable } = fieldTables;

export function referenceTables(): ReadonlyMap<string, string> {
  const owners = Object.entries(configurations).map(([name, rows]): [string, string] => [
    name,
    propertyTable(rows),
  ]);
  return new Map([...owners, ['forms', allForms()], ['options', optionTable()]]);
}

function propertyTable({ properties }: ConfigurationTable): string {
  return table(
    ['Property', 'Meaning', 'Takes', 'Default', 'Merged', 'Lazy'],
    properties.map((property) => [
      nameCell(property),
      property.description,
      typeCell(property),
      defaultCell(property),
      property.inherited === false ? `${property.merge}; not inherited` : property.merge,
      lazyCell(property.lazy),
    ]),
  );
}

function nameCell({ name, synonyms = [] }: Property): string {
  return [name, ...synonyms].map(code).join(', ');
}

function typeCell({ type, unit }: Property): string {
  const words = `[${accepted[type]}](#${headingOf(type).toLowerCase().replaceAll(' ', '-')})`;
  return unit === undefined ? words : `${words}; a number counts ${unit}`;
}

function defaultCell({ default: value, defaultWords, required }: Property): string {
  if (required) return 'must be there';
  if (defaultWords !== undefined) return defaultWords;
  if (value === undefined) return '';
  return typeof value === 'object' ? 'none' : code(String(value));
}

const lazyWords: Readonly<Record<LazyPlace, string>> = {
  value: 'yes',
  items: 'each item',
  values: 'whole, or any value',
  fields: 'some fields',
};

function lazyCell(place: LazyPlace | undefined): string {
  return place === undefined ? '' : lazyWords[place];
}

/** `Forms of exec commands`. */
function headingOf(type: ValueTypeName): string {
  const words = type.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return `Forms of ${words.replace(/\bip(?=v\d)/, 'IP')}`;
}

/** Every property and field with its type, those of containers first. */
const everywhere: readonly Property[] = [
  configurationTables.container,
  ...Object.values(configurations).filter((table) => table !== configurationTables.container),
  ...Object.values(fieldTables),
].flatMap(({ properties }) => [...properties]);

function allForms(): string {
  const types = new Set(everywhere.map(({ type }) => type));
  return Array.from(types, formsOf).join('\n\n');
}

function formsOf(type: ValueTypeName): string {
  const forms = table(
    ['YAML', 'TypeScript', 'Meaning'],
    valueTypes[type].forms.map(({ written, means }) => [
      code(written),
      code(literal(inTypeScript(type, parse(written)))),
      means,
    ]),
  );
  const named = fields[type];
  return [
    `### ${headingOf(type)}`,
    `For ${usersOf(type)}: ${accepted[type]}.`,
    forms,
    ...(named === undefined ? [] : [`Named fields:\n\n${fieldTable(named)}`]),
  ].join('\n\n');
}

/** The names of the properties and fields that take it. */
function usersOf(type: ValueTypeName): string {
  const users = everywhere.filter((property) => property.type === type);
  return [...new Set(users.map(({ name }) => code(name)))].join(', ');
}

/** Options keep the names that the engine's world has for them. */
function inTypeScript(type: ValueTypeName, value: unknown): unknown {
  return type in optionTables ? value : inCode(value);
}

function fieldTable({ properties }: PropertyTable): string {
  return table(
    ['Field', 'Meaning', 'Takes', 'Default', 'Lazy'],
    properties.map((property) => [
      nameCell(property),
      property.description,
      typeCell(property),
      defaultCell(property),
      lazyCell(property.lazy),
    ]),
  );
}

const optionOwners: Readonly<Record<keyof typeof optionTables, string>> = {
  createOptions: '`create_options` of a container',
  hostConfig: '`host_config` of a container; in its `create_options` too',
  volumeOptions: '`create_options` of a volume',
  networkOptions: '`create_options` of a network',
};

function optionTable(): string {
  const { createOptions, hostConfig, ...others } = optionTables;
  const ownOptions = Object.entries(createOptions).filter(([name]) => !(name in hostConfig));
  const tables = { createOptions: Object.fromEntries(ownOptions), hostConfig, ...others };
  return Object.entries(optionOwners)
    .map(([name, owner]) => `### ${owner}\n\n${optionRows(tables, name)}`)
    .join('\n\n');
}

function optionRows(tables: Readonly<Record<string, OptionTable>>, name: string): string {
  return table(
    ['Option', 'Field of the Engine API', 'Takes'],
    Object.entries(tables[name] ?? {}).map(([option, { field, read }]) => [
      code(option),
      code(field),
      describeOptionValue(read),
    ]),
  );
}
