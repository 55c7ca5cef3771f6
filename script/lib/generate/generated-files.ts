/** Every file that is made from tables in the code, in whole or in part. */
import { clientsSchema } from '../../../src/schema/clients-schema.js';
import type { JsonSchema } from '../../../src/schema/json-schema.js';
import { mapSchema } from '../../../src/schema/map-schema.js';
import { fieldTable } from './field-table.js';
import { referenceTables } from './reference-tables.js';
import { fillRegions } from './regions.js';

interface GeneratedFile {
  /** From the project's folder. */
  readonly path: string;
  readonly content: string;
}

/** @param read gives the text of a file that is only filled in */
export function generatedFiles(read: (path: string) => string): readonly GeneratedFile[] {
  const guide = 'docs/configuration.md';
  const updating = 'docs/updating.md';
  return [
    { path: 'schema/map.schema.json', content: textOf(mapSchema()) },
    { path: 'schema/clients.schema.json', content: textOf(clientsSchema()) },
    { path: guide, content: fillRegions(read(guide), referenceTables()) },
    { path: updating, content: fillRegions(read(updating), new Map([['fields', fieldTable()]])) },
  ];
}

function textOf(schema: JsonSchema): string {
  return `${JSON.stringify(schema, null, 1)}\n`;
}
