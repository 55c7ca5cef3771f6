/** The JSON Schema of client files, made from the tables of properties and of types of values. */
import { clientProperties } from '../map/client-properties.js';
import { fieldSchemas } from './fields.js';
import { fileKeys } from './file-keys.js';
import type { JsonSchema } from './json-schema.js';
import { form, patterns } from './patterns.js';
import { valueTypes } from './value-types.js';

/** For clients that are read as `ClientConfiguration`; a class of the user may take more. */
export function clientsSchema(): JsonSchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'docker-map: clients, by name',
    type: ['object'],
    properties: fileKeys,
    propertyNames: { pattern: form(patterns.name) },
    additionalProperties: { $ref: '#/definitions/client' },
    definitions: {
      client: {
        description: 'An engine: where it is, or its properties.',
        type: ['string', 'object', 'null'],
        minLength: 1,
        properties: fieldSchemas(clientProperties, valueTypes),
        additionalProperties: false,
      },
    },
  };
}
