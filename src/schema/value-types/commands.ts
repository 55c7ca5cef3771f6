/** `exec_commands` and `healthcheck`: commands that run inside. Manual, section 3.7.1, "Commands". */
import { execProperties, healthcheckProperties } from '../../map/element-properties.js';
import { fieldSchemas } from '../fields.js';
import { itemSchema, itemsSchema } from '../items.js';
import { nullable, type TypedSchema } from '../json-schema.js';
import { form as matching } from '../patterns.js';
import { scalarTypes } from './scalars.js';
import { form, type ValueType } from './value-type.js';

const word = scalarTypes.word.schema;

export const command: ValueType = {
  forms: [
    form('/bin/load --all', 'a command line', '/bin/load --all'),
    form('[/bin/load, --all]', 'its words', ['/bin/load', '--all']),
  ],
  schema: { type: ['string', 'array'], minLength: 1, items: word, minItems: 1 },
};

export const policy: ValueType = {
  forms: [form('restart', 'after each start', 'restart'), form('initial', 'only once', 'initial')],
  schema: {
    type: ['string'],
    pattern: matching('restart|initial'),
    examples: ['restart', 'initial'],
  },
};

/** An option (`-c`) as user is a slip: a list of words that is one list short. */
const user: TypedSchema = { ...word, not: { type: ['string'], pattern: '^-' } };
const types = { ...scalarTypes, command, policy, word: { ...scalarTypes.word, schema: user } };

/** A user, or user and policy. */
const behindCommand: TypedSchema = {
  ...nullable(user),
  type: ['string', 'integer', 'array', 'null'],
  items: [nullable(user), nullable(policy.schema)],
  maxItems: 2,
};

const execForms = {
  table: execProperties,
  types,
  single: { type: ['string'], minLength: 1 } satisfies TypedSchema,
  positions: [command.schema, behindCommand, nullable(policy.schema)],
  rest: behindCommand,
  keys: { minLength: 1 },
};

const { items: execItems, ...execList } = itemsSchema(execForms, itemSchema(execForms));

export const execCommands: ValueType = {
  forms: [
    form('/bin/load --all', "a command line, run as the container's user after each start", [
      { command: '/bin/load --all', policy: 'restart' },
    ]),
    form('[/bin/load, /bin/warm]', 'several command lines', [
      { command: '/bin/load', policy: 'restart' },
      { command: '/bin/warm', policy: 'restart' },
    ]),
    form('[[/bin/load, root]]', 'command line and user', [
      { command: '/bin/load', user: 'root', policy: 'restart' },
    ]),
    form('[[[/bin/load, --all], root, initial]]', 'words, user and policy', [
      { command: ['/bin/load', '--all'], user: 'root', policy: 'initial' },
    ]),
    form('[[/bin/load, [root, initial]]]', 'the same, nested', [
      { command: '/bin/load', user: 'root', policy: 'initial' },
    ]),
    form('[[/bin/sh, -c, load], root]', 'one command as words, and its user', [
      { command: ['/bin/sh', '-c', 'load'], user: 'root', policy: 'restart' },
    ]),
    form('{/bin/load: root}', 'the command line as key, the user behind it', [
      { command: '/bin/load', user: 'root', policy: 'restart' },
    ]),
    form('{/bin/load: [root, initial], /bin/warm: }', 'the same with a policy', [
      { command: '/bin/load', user: 'root', policy: 'initial' },
      { command: '/bin/warm', policy: 'restart' },
    ]),
    form('[{command: /bin/load, user: root, policy: initial}]', 'named fields', [
      { command: '/bin/load', user: 'root', policy: 'initial' },
    ]),
  ],
  schema: {
    ...execList,
    // One command as words and its user, without a list around them.
    if: {
      minItems: 2,
      maxItems: 2,
      items: [{ type: ['array'], minItems: 3, items: { type: ['string'] } }, { type: ['string'] }],
      not: {
        items: [{ maxItems: 3, items: [true, true, { enum: ['restart', 'initial'] }] }],
      },
    },
    else: { items: execItems ?? true },
  },
};

export const healthTest: ValueType = {
  forms: [
    form('curl localhost', 'a command line for the shell', 'curl localhost'),
    form('[curl, localhost]', 'its words, run without a shell', ['CMD', 'curl', 'localhost']),
    form('[CMD-SHELL, curl localhost]', "in the engine's form", ['CMD-SHELL', 'curl localhost']),
    form('NONE', 'no check', null),
  ],
  schema: { type: ['string', 'array', 'null'], minLength: 1, items: word },
};

const healthTypes = { ...scalarTypes, healthTest };
const duration = nullable(scalarTypes.duration.schema);

export const healthcheck: ValueType = {
  forms: [
    form('curl localhost', 'a command line for the shell', { test: 'curl localhost' }),
    form('NONE', "no check, not even the image's; nothing (`healthcheck:`) means the same", { test: null }),
    form('[[curl, localhost], 10s, 2s, 3, 1m]', 'test, interval, timeout, retries, start period', {
      test: ['CMD', 'curl', 'localhost'],
      interval: 10_000_000_000,
      timeout: 2_000_000_000,
      retries: 3,
      startPeriod: 60_000_000_000,
    }),
    form('{test: curl localhost, interval: 10s}', 'named fields', {
      test: 'curl localhost',
      interval: 10_000_000_000,
    }),
    form('{interval: 1m}', "the image's check at other times", { interval: 60_000_000_000 }),
  ],
  schema: {
    type: ['string', 'array', 'object', 'null'],
    minLength: 1,
    items: [healthTest.schema, duration, duration, nullable(scalarTypes.count.schema), duration],
    minItems: 1,
    maxItems: 5,
    properties: fieldSchemas(healthcheckProperties, healthTypes),
    additionalProperties: false,
  },
};
