/** What the options of Docker take, by the function that reads them. */
import { commandLine } from '../landscape/options/command-line.js';
import { environment, extraHosts, labels } from '../landscape/options/environment.js';
import type { Option } from '../landscape/options/option.js';
import {
  flag,
  integer,
  mapping,
  mappingList,
  text,
  textList,
  textMapping,
} from '../landscape/options/read.js';
import { amount, size } from '../landscape/options/size.js';
import { wholeSeconds } from '../landscape/options/times.js';
import { accepted } from '../map/accepted.js';
import { type JsonSchema, nullable, type TypedSchema } from './json-schema.js';
import { patterns } from './patterns.js';
import { type OptionValue, structuredOptions } from './structured-options.js';

const variable = String.raw`\$\{`;
const oneText: TypedSchema = { type: ['string', 'number'] };
const texts: TypedSchema = { type: ['string', 'number', 'array'], items: oneText };
const plainTexts: TypedSchema = {
  type: ['object'],
  additionalProperties: { type: ['string', 'number', 'boolean'] },
};

const sizeWords = 'a size such as 512m or 1.5g (b, k, m, g, t: powers of 1024), or a number of bytes';

function sizePattern(special: string): string {
  return String.raw`^\s*(?:${special}\d+(?:\.\d+)?)\s*[bkmgtBKMGT]?[bB]?\s*$|${variable}`;
}

const values: ReadonlyMap<Option['read'], OptionValue> = new Map<Option['read'], OptionValue>([
  ...structuredOptions,
  [
    flag,
    {
      words: 'true or false',
      schema: { type: ['boolean', 'string'], pattern: `^(?:${patterns.boolean})$|${variable}` },
    },
  ],
  [
    integer,
    {
      words: 'a whole number',
      schema: { type: ['integer', 'string'], pattern: String.raw`^-?\d+$|${variable}` },
    },
  ],
  [text, { words: 'a text', schema: oneText }],
  [textList, { words: 'a text or a list of texts', schema: texts }],
  [textMapping, { words: 'a mapping of texts', schema: plainTexts }],
  [mapping, { words: 'a mapping', schema: { type: ['object'] } }],
  [mappingList, { words: 'a list of mappings', schema: { type: ['array'], items: { type: ['object'] } } }],
  [commandLine, { words: 'a command line or a list of words', schema: texts }],
  [
    environment,
    {
      words: 'a mapping of variables, or a list of `NAME=value`',
      schema: {
        type: ['object', 'string', 'number', 'array'],
        items: oneText,
        additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
      },
    },
  ],
  [
    extraHosts,
    {
      words: 'a mapping of addresses by host, or a list of `host:address`',
      schema: { ...texts, type: [...texts.type, 'object'], additionalProperties: oneText },
    },
  ],
  [
    labels,
    {
      words: 'a mapping of labels, or a list of labels without a value',
      schema: { ...texts, ...plainTexts, type: [...texts.type, ...plainTexts.type] },
    },
  ],
  [size, { words: sizeWords, schema: { type: ['integer', 'string'], pattern: sizePattern('-1|') } }],
  [
    amount,
    { words: sizeWords, schema: { type: ['integer', 'string'], minimum: 0, pattern: sizePattern('') } },
  ],
  [
    wholeSeconds,
    {
      words: accepted.seconds,
      schema: { type: ['number', 'string'], pattern: String.raw`^(?:-\d+|${patterns.seconds})$|${variable}` },
    },
  ],
]);

/** What an option takes that `read` reads, after "Memory is": `a size such as 512m`. */
export function describeOptionValue(read: Option['read']): string {
  return values.get(read)?.words ?? 'any value';
}

/** Nothing leaves an option to the engine. */
export function optionSchema(read: Option['read']): JsonSchema {
  const known = values.get(read);
  return known === undefined ? {} : nullable(known.schema);
}
