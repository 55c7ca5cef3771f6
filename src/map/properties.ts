/**
 * Every property of maps, containers, volumes and networks: what it is for, what it takes, what it is unless set,
 * and how it is merged. The one source for reading, for messages, and for what is generated from it: the JSON
 * Schema and the tables of the documentation.
 */
import { containerProperties } from './properties/container.js';
import { mapProperties } from './properties/map.js';
import { networkProperties } from './properties/network.js';
import { volumeProperties } from './properties/volume.js';
import type { ConfigurationTable } from './property.js';

export { containerProperties, mapProperties, networkProperties, volumeProperties };

export const configurationTables = {
  map: mapProperties,
  container: containerProperties,
  volume: volumeProperties,
  network: networkProperties,
} as const satisfies Readonly<Record<string, ConfigurationTable>>;
