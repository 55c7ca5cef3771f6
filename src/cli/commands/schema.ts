/** `schema`: the JSON Schema of map files, or of client files, for editors and other tools. */
import { nearest } from '../../common/suggest.js';
import { clientsSchema } from '../../schema/clients-schema.js';
import type { JsonSchema } from '../../schema/json-schema.js';
import { mapSchema } from '../../schema/map-schema.js';
import type { Invocation, RunCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { UsageError } from '../usage-error.js';

const SCHEMAS: ReadonlyMap<string, () => JsonSchema> = new Map([
  ['map', mapSchema],
  ['clients', clientsSchema],
]);

export const schemaCommand: RunCommand = async (invocation, io) => {
  io.stdout.write(`${JSON.stringify(schemaFor(invocation), null, 2)}\n`);
  return ExitCode.done;
};

function schemaFor({ words, literalWords }: Invocation): JsonSchema {
  const [kind = 'map', ...more] = [...words, ...literalWords];
  const schema = SCHEMAS.get(kind);
  if (schema !== undefined && more.length === 0) return schema();
  const meant = schema === undefined ? nearest(kind, SCHEMAS.keys()) : undefined;
  throw new UsageError(
    more.length > 0 ? 'schema takes one word, map or clients' : `there is no schema for '${kind}'`,
    meant === undefined ? 'Write "schema map" or "schema clients".' : `Did you mean "schema ${meant}"?`,
  );
}
