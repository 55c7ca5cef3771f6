/** The parts of a map: mappings from names to configurations, and the paths on the host. */
import { form as matching, patterns } from '../patterns.js';
import { scalarTypes } from './scalars.js';
import { form, type ValueType } from './value-type.js';

const names = { pattern: matching(patterns.name) };
const words = scalarTypes.words;

export const groups: ValueType = {
  forms: [
    form('{front: web, back: [app, cache]}', 'a list of configurations or instances for each name', {
      front: ['web'],
      back: ['app', 'cache'],
    }),
  ],
  schema: { type: ['object'], propertyNames: names, additionalProperties: words.schema },
};

export const containers: ValueType = {
  forms: [
    form('{web: {image: nginx}}', 'a configuration for each name', { web: { image: 'nginx' } }),
    form('{web: }', 'nothing but the name', { web: {} }),
  ],
  schema: {
    type: ['object'],
    propertyNames: names,
    additionalProperties: { $ref: '#/definitions/container' },
  },
};

export const volumes: ValueType = {
  forms: [
    form('{data: /var/data}', 'the path inside containers', { data: { defaultPath: '/var/data' } }),
    form('{data: {default_path: /var/data, driver: local}}', 'more properties', {
      data: { defaultPath: '/var/data', driver: 'local' },
    }),
    form('{data: }', 'nothing but the alias', { data: {} }),
  ],
  schema: { type: ['object'], additionalProperties: { $ref: '#/definitions/volume' } },
};

export const host: ValueType = {
  forms: [
    form('{root: /srv, data: data, log: /var/log}', 'a path for each alias, below `root` unless absolute', {
      root: '/srv',
      data: 'data',
      log: '/var/log',
    }),
    form('{data: {blue: data/blue, green: data/green}}', 'a path for each instance', {
      data: { blue: 'data/blue', green: 'data/green' },
    }),
  ],
  schema: {
    type: ['object'],
    properties: {
      root: {
        description: 'What relative paths on the host are below.',
        type: ['string', 'null'],
        minLength: 1,
      },
    },
    additionalProperties: scalarTypes.hostPath.schema,
  },
};

export const networks: ValueType = {
  forms: [
    form('{backend: {internal: true}}', 'a configuration for each name', { backend: { internal: true } }),
    form('{backend: }', 'nothing but the name', { backend: {} }),
  ],
  schema: {
    type: ['object'],
    propertyNames: names,
    additionalProperties: { $ref: '#/definitions/network' },
  },
};
