import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.js';
import { clientsSchema } from '../../../src/schema/clients-schema.js';
import { mapSchema } from '../../../src/schema/map-schema.js';
import { recordedIo } from './recorded-io.js';

describe('docker-map schema', () => {
  it.each([
    ['schema', mapSchema],
    ['schema map', mapSchema],
    ['schema clients', clientsSchema],
  ])('%s prints it, without a map and an engine', async (line, schema) => {
    const io = recordedIo();
    expect(await main(line.split(' '), io)).toBe(0);
    expect(JSON.parse(io.stdout.text)).toEqual(schema());
  });

  it.each([
    ['schema client', 'Error: there is no schema for \'client\'\nDid you mean "schema clients"?\n'],
    [
      'schema map clients',
      'Error: schema takes one word, map or clients\nWrite "schema map" or "schema clients".\n',
    ],
  ])('%s is refused', async (line, text) => {
    const io = recordedIo();
    expect(await main(line.split(' '), io)).toBe(2);
    expect(io.stderr.text).toBe(text);
  });
});
