/** A value of a map file as it is written in TypeScript: docker-map's own names in camelCase, all others as they are. */
import { fieldTables } from '../../../src/map/element-properties.js';
import { configurationTables } from '../../../src/map/properties.js';
import { camelCase, namesOf } from '../../../src/map/property.js';

const ownNames = new Set(
  [...Object.values(fieldTables), ...Object.values(configurationTables)].flatMap((table) => namesOf(table)),
);

export function inCode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCode);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [ownNames.has(key) ? camelCase(key) : key, inCode(item)]),
  );
}
