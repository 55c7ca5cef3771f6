/**
 * Every property of maps, containers, volumes and networks: what it is for, what it takes, what it is unless set,
 * and how it is merged. The one source for reading, for messages, and for what is generated from it: the JSON
 * Schema and the tables of the documentation.
 */
export { containerProperties } from './properties/container.js';
export { mapProperties } from './properties/map.js';
export { networkProperties } from './properties/network.js';
export { volumeProperties } from './properties/volume.js';
