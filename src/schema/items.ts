/**
 * Schemas of structured lists. All have the same forms (manual, section 3.7.1, "Input formats"): a single item; a list
 * of items; a mapping with an item for each key. An item is a word, a list of values by position, a mapping of one
 * key to the rest, or a mapping of named fields.
 */
import { namesOf, type PropertyTable } from '../map/property.js';
import { fieldSchemas, type Types } from './fields.js';
import { type JsonSchema, type Schema, type TypedSchema, unless, when } from './json-schema.js';

interface ItemForms {
  readonly table: PropertyTable;
  /** Of the fields. */
  readonly types: Types;
  /** An item that is a word alone. */
  readonly single: TypedSchema;
  /** Values by position; the first one is that of `single` unless said otherwise. */
  readonly positions: readonly TypedSchema[];
  /** What stands behind a key. */
  readonly rest: Schema;
  /** What can be a key. */
  readonly keys: JsonSchema;
  /** What else holds for named fields; unless set, the required ones must be there. */
  readonly named?: JsonSchema;
}

/** One item, in any form. */
export function itemSchema(forms: ItemForms): TypedSchema {
  const { table, types, single, positions, rest, keys } = forms;
  const names = namesOf(table);
  const withFields: JsonSchema = { anyOf: names.map((name) => ({ required: [name] })) };
  return {
    ...single,
    type: [...single.type, 'array', 'object'],
    items: positions,
    minItems: 1,
    maxItems: positions.length,
    // Beside the alternatives, so that editors offer the fields in both.
    properties: fieldSchemas(table, types),
    allOf: [
      when(withFields, {
        properties: Object.fromEntries(names.map((name) => [name, true])),
        additionalProperties: false,
        ...(forms.named ?? requiredFields(table)),
      }),
      unless(withFields, {
        minProperties: 1,
        maxProperties: 1,
        propertyNames: keys,
        additionalProperties: rest,
      }),
    ],
  };
}

/** The whole property, in any form. */
export function itemsSchema(forms: ItemForms, items: Schema = itemSchema(forms)): TypedSchema {
  const { single, rest, keys } = forms;
  return {
    ...single,
    type: [...single.type, 'array', 'object', 'null'],
    items,
    propertyNames: keys,
    additionalProperties: rest,
  };
}

/** A field is there under its name or a synonym. */
export function requiredFields(table: PropertyTable): JsonSchema {
  const required = table.properties.filter((property) => property.required);
  return {
    allOf: required.map(({ name, synonyms = [] }) =>
      synonyms.length === 0
        ? { required: [name] }
        : { anyOf: [name, ...synonyms].map((word) => ({ required: [word] })) },
    ),
  };
}
