/** `links`, `networks` of a container, `network_mode`. Manual, section 3.7.1, "Networking". */
import { endpointProperties, linkProperties } from '../../map/element-properties.js';
import { fieldSchemas } from '../fields.js';
import { itemsSchema } from '../items.js';
import { nullable, type TypedSchema } from '../json-schema.js';
import { scalarTypes } from './scalars.js';
import { form, type ValueType } from './value-type.js';

const text = scalarTypes.text.schema;
const words = scalarTypes.words.schema;
const keys = { minLength: 1 };

export const links: ValueType = {
  forms: [
    form('database', 'by its own name', [{ container: 'database' }]),
    form('[database, cache]', 'several', [{ container: 'database' }, { container: 'cache' }]),
    form('{database: db}', 'with an alias', [{ container: 'database', alias: 'db' }]),
    form('[[database, db]]', 'the same by position', [{ container: 'database', alias: 'db' }]),
    form('[database: db, cache: ]', 'a list of mappings of one key', [
      { container: 'database', alias: 'db' },
      { container: 'cache' },
    ]),
    form('app.blue', 'one instance', [{ container: 'app.blue' }]),
    form('[{container: database, alias: db}]', 'named fields', [{ container: 'database', alias: 'db' }]),
  ],
  schema: itemsSchema({
    table: linkProperties,
    types: scalarTypes,
    single: text,
    positions: [text, nullable(text)],
    rest: nullable(text),
    keys,
  }),
};

const types = { ...scalarTypes, links };

const byPosition = [
  nullable(words),
  nullable(links.schema),
  nullable(scalarTypes.ipv4Address.schema),
  nullable(scalarTypes.ipv6Address.schema),
  nullable(words),
];

/** Aliases, or one; or all settings by position, or by name. */
const behindNetwork: TypedSchema = {
  type: ['string', 'integer', 'array', 'object', 'null'],
  // A list of words may be aliases or settings.
  if: { items: scalarTypes.word.schema },
  else: { items: byPosition, maxItems: byPosition.length },
  properties: { ...fieldSchemas(endpointProperties, types), network_name: true },
  additionalProperties: false,
};

const plain = { links: [], linkLocalIps: [] };

export const endpoints: ValueType = {
  forms: [
    form('backend', 'a network', [{ networkName: 'backend', aliases: [], ...plain }]),
    form('[backend, bridge]', 'several', [
      { networkName: 'backend', aliases: [], ...plain },
      { networkName: 'bridge', aliases: [], ...plain },
    ]),
    form('{backend: web, bridge: }', 'with an alias', [
      { networkName: 'backend', aliases: ['web'], ...plain },
      { networkName: 'bridge', aliases: [], ...plain },
    ]),
    form('{backend: [web, www]}', 'with aliases', [
      { networkName: 'backend', aliases: ['web', 'www'], ...plain },
    ]),
    form('[[backend, web]]', 'the same by position', [
      { networkName: 'backend', aliases: ['web'], ...plain },
    ]),
    form('{backend: {ipv4: 172.20.0.5}}', 'named fields behind the network', [
      { networkName: 'backend', aliases: [], links: [], ipv4Address: '172.20.0.5', linkLocalIps: [] },
    ]),
    form(
      '[[backend, [web], [database], 172.20.0.5, fd00::5, [169.254.0.5]]]',
      'aliases, links, IPv4, IPv6 and link-local addresses by position',
      [
        {
          networkName: 'backend',
          aliases: ['web'],
          links: [{ container: 'database' }],
          ipv4Address: '172.20.0.5',
          ipv6Address: 'fd00::5',
          linkLocalIps: ['169.254.0.5'],
        },
      ],
    ),
    form('[{network_name: backend, aliases: web, links: {database: db}}]', 'named fields', [
      {
        networkName: 'backend',
        aliases: ['web'],
        links: [{ container: 'database', alias: 'db' }],
        linkLocalIps: [],
      },
    ]),
  ],
  schema: itemsSchema({
    table: endpointProperties,
    types,
    single: text,
    positions: [text, behindNetwork, ...byPosition.slice(1)],
    rest: behindNetwork,
    keys,
  }),
};

export const networkMode: ValueType = {
  forms: [
    form('bridge', "the engine's default network", { kind: 'bridge' }),
    form('host', "the host's stack", { kind: 'host' }),
    form('disabled', 'no network, as are `none`, `false` and nothing', { kind: 'none' }),
    form('app', "the stack of another configuration's container", { kind: 'container', container: 'app' }),
    form('app.blue', 'of one instance', { kind: 'container', container: 'app.blue' }),
    form('[app, blue]', 'the same', { kind: 'container', container: 'app.blue' }),
    form('container:other', 'of a container outside of the map', { kind: 'foreign', container: 'other' }),
    form('/other', 'the same', { kind: 'foreign', container: 'other' }),
  ],
  schema: {
    type: ['string', 'boolean', 'array', 'null'],
    not: { enum: [true, 'container:', '/'] },
    items: [text, nullable(text)],
    minItems: 2,
    maxItems: 2,
    examples: ['bridge', 'host', 'disabled'],
  },
};
