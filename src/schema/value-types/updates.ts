/** `ready`, `update_order`, `compare`...: how containers are replaced. */
import { allFields, comparedFields, comparisonModes } from '../../map/compared-fields.js';
import { form as matching, patterns } from '../patterns.js';
import { form, type ValueType } from './value-type.js';

const readyState: ValueType = {
  forms: [
    form('running', 'it runs', 'running'),
    form('healthy', 'its health check says that it is healthy', 'healthy'),
    form('completed', 'it has ended with exit code 0', 'completed'),
  ],
  schema: choice(['running', 'healthy', 'completed']),
};

const updateOrder: ValueType = {
  forms: [
    form('stop-first', 'the old container stops before the new one starts', 'stop-first'),
    form('start-first', 'the old container stops when the new one is ready', 'start-first'),
  ],
  schema: choice(['stop-first', 'start-first']),
};

const parallel: ValueType = {
  forms: [form('1', 'one after the other', 1), form("'2'", 'two at a time', 2)],
  schema: { type: ['integer', 'string'], minimum: 1, pattern: matching(patterns.digitsAboveZero) },
};

const comparison: ValueType = {
  forms: [
    form('exact', 'the same, in the same order', 'exact'),
    form('set', 'the same, in any order', 'set'),
    form('at-least', 'what is declared is there; more may be', 'at-least'),
    form('ignore', 'not compared', 'ignore'),
  ],
  schema: choice(comparisonModes),
};

const compare: ValueType = {
  forms: [
    form('{command: exact}', 'the same, in the same order', { command: 'exact' }),
    form('{cap_add: set}', 'the same, in any order', { cap_add: 'set' }),
    form('{environment: at-least}', 'what is declared is there; more may be', { environment: 'at-least' }),
    form('{labels: ignore}', 'not compared', { labels: 'ignore' }),
    form("{'*': ignore, image: exact}", 'all fields, but for those that are named', {
      '*': 'ignore',
      image: 'exact',
    }),
  ],
  schema: {
    type: ['object'],
    properties: Object.fromEntries(
      [...comparedFields, allFields].map((field) => [field, { $ref: '#/definitions/comparison' }]),
    ),
    additionalProperties: false,
  },
};

const containerName: ValueType = {
  forms: [form('shop', 'the name of a configuration, without map and instance', 'shop')],
  schema: { type: ['string', 'integer'], pattern: matching(patterns.name) },
};

export const updateTypes = { readyState, updateOrder, parallel, comparison, compare, containerName } as const;

function choice(words: readonly string[]): ValueType['schema'] {
  return { type: ['string'], pattern: matching(words.join('|')), examples: words };
}
