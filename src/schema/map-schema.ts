/** The JSON Schema of map files, made from the tables of properties and of types of values. */
import {
  containerProperties,
  mapProperties,
  networkProperties,
  volumeProperties,
} from '../map/properties.js';
import type { PropertyTable } from '../map/property.js';
import { fieldSchemas } from './fields.js';
import { fileKeys } from './file-keys.js';
import type { JsonSchema } from './json-schema.js';
import { form, patterns } from './patterns.js';
import { valueTypes } from './value-types.js';

/** Whatever it accepts is no promise that a map fits together; what it refuses, the loader refuses at that place. */
export function mapSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'docker-map: a map of containers, volumes and networks',
    type: ['object'],
    properties: { ...fieldSchemas(mapProperties, valueTypes), ...fileKeys },
    // A key that is no property of a map is the name of a container.
    propertyNames: { pattern: form(patterns.name) },
    additionalProperties: { $ref: '#/definitions/container' },
    definitions: {
      container: configuration('A container configuration.', containerProperties),
      volume: {
        ...configuration('A volume: its path inside containers, or its properties.', volumeProperties),
        type: ['string', 'object', 'null'],
        minLength: 1,
      },
      network: configuration('A network.', networkProperties),
      comparison: valueTypes.comparison.schema,
    },
  };
}

function configuration(description: string, table: PropertyTable): JsonSchema {
  return {
    description,
    type: ['object', 'null'],
    properties: fieldSchemas(table, valueTypes),
    additionalProperties: false,
  };
}
