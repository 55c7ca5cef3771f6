/** Keys at the top level of YAML files that are about the file, and no property of what it declares. */
import type { Schemas } from './json-schema.js';

export const fileKeys: Schemas = {
  interpolate: {
    description: 'Replace variables in the texts of this file: names in braces behind a dollar sign.',
    type: ['boolean'],
    default: false,
  },
};
