/** Schemas of properties: that of their type, with what the table of properties says of them. */
import type { Property, PropertyTable } from '../map/property.js';
import { type JsonSchema, nullable, type Schemas } from './json-schema.js';
import type { ValueType } from './value-types/value-type.js';

/** By name. */
export type Types = Readonly<Record<string, ValueType>>;

/**
 * The properties of a table by name and synonym.
 * @throws Error where a type of theirs is not among `types`
 */
export function fieldSchemas(table: PropertyTable, types: Types): Schemas {
  return Object.fromEntries(
    table.properties.flatMap((property) => {
      const type = types[property.type];
      if (type === undefined) throw new Error(`'${property.name}' has the type '${property.type}'`);
      const schema = propertySchema(property, type);
      return [property.name, ...(property.synonyms ?? [])].map((name) => [name, schema]);
    }),
  );
}

function propertySchema(property: Property, { schema }: ValueType): JsonSchema {
  return {
    description: describeProperty(property),
    ...(property.default === undefined ? {} : { default: property.default }),
    ...(property.required ? schema : nullable(schema)),
  };
}

/** What a property is for, its unit, and its default in words. */
function describeProperty({ description, unit, defaultWords }: Property): string {
  const parts = [description];
  if (unit !== undefined) parts.push(`A number without a unit counts ${unit}.`);
  if (defaultWords !== undefined) parts.push(`Default: ${defaultWords}.`);
  return parts.join(' ');
}
