/** `exposes`: ports, and where they are published. Manual, section 3.7.1, "Exposed ports". */
import { portProperties } from '../../map/element-properties.js';
import { fieldSchemas } from '../fields.js';
import { itemsSchema } from '../items.js';
import { nullable, type TypedSchema } from '../json-schema.js';
import { form as matching, patterns } from '../patterns.js';
import { scalarTypes } from './scalars.js';
import { form, type ValueType } from './value-type.js';

export const exposedPort: ValueType = {
  forms: [form('80', 'TCP', 80), form('53/udp', '`udp` or `sctp`', 53)],
  schema: {
    type: ['integer', 'string'],
    minimum: 1,
    maximum: 65535,
    pattern: matching(patterns.exposedPort),
  },
};

export const protocol: ValueType = {
  forms: [form('tcp', 'TCP', 'tcp'), form('udp', 'UDP', 'udp'), form('sctp', 'SCTP', 'sctp')],
  schema: {
    type: ['string'],
    pattern: matching('tcp|udp|sctp'),
    examples: ['tcp', 'udp', 'sctp'],
  },
};

export const hostPort: ValueType = {
  forms: [form('8080', 'this port', 8080), form('0', 'one that the engine chooses', 0)],
  schema: { type: ['integer', 'string'], minimum: 0, maximum: 65535, pattern: matching(patterns.hostPort) },
};

const types = { ...scalarTypes, exposedPort, protocol, hostPort };
const fields = fieldSchemas(portProperties, types);
const hostInterface = nullable(scalarTypes.text.schema);
const ipv6 = nullable(scalarTypes.boolean.schema);

/** The port of the host alone; all that follows the exposed port, in a list; named fields. */
const behindPort: TypedSchema = {
  ...nullable(hostPort.schema),
  type: ['integer', 'string', 'array', 'object', 'null'],
  items: [nullable(hostPort.schema), hostInterface, ipv6],
  maxItems: 3,
  properties: { ...fields, exposed_port: true },
  additionalProperties: false,
};

export const exposes: ValueType = {
  forms: [
    form('80', 'for other containers only', [{ exposedPort: 80, protocol: 'tcp', ipv6: false }]),
    form("[80, '443']", 'several; also as text', [
      { exposedPort: 80, protocol: 'tcp', ipv6: false },
      { exposedPort: 443, protocol: 'tcp', ipv6: false },
    ]),
    form('53/udp', 'of another protocol: `tcp`, `udp`, `sctp`', [
      { exposedPort: 53, protocol: 'udp', ipv6: false },
    ]),
    form('8000-8001', 'a range: a port each', [
      { exposedPort: 8000, protocol: 'tcp', ipv6: false },
      { exposedPort: 8001, protocol: 'tcp', ipv6: false },
    ]),
    form('{80: 8080}', 'published on port 8080 of all interfaces of the host', [
      { exposedPort: 80, protocol: 'tcp', hostPort: 8080, ipv6: false },
    ]),
    form('[[80, 8080]]', 'the same by position', [
      { exposedPort: 80, protocol: 'tcp', hostPort: 8080, ipv6: false },
    ]),
    form('[80: 8080]', 'the same, a list of mappings of one key', [
      { exposedPort: 80, protocol: 'tcp', hostPort: 8080, ipv6: false },
    ]),
    form('{80: 0}', 'on a port that the engine chooses', [
      { exposedPort: 80, protocol: 'tcp', hostPort: 0, ipv6: false },
    ]),
    form('{8000-8001: 9000-9001}', 'a range on a range of the same length', [
      { exposedPort: 8000, protocol: 'tcp', hostPort: 9000, ipv6: false },
      { exposedPort: 8001, protocol: 'tcp', hostPort: 9001, ipv6: false },
    ]),
    form('{80: [8080, public]}', 'on one interface: a name from the client configuration, or an address', [
      { exposedPort: 80, protocol: 'tcp', hostPort: 8080, interface: 'public', ipv6: false },
    ]),
    form('[[80, 8080, private, true]]', 'on the IPv6 address of the interface', [
      { exposedPort: 80, protocol: 'tcp', hostPort: 8080, interface: 'private', ipv6: true },
    ]),
    form('[[80, [8080, private, true]]]', 'the same, nested', [
      { exposedPort: 80, protocol: 'tcp', hostPort: 8080, interface: 'private', ipv6: true },
    ]),
    form('{80: {host_port: 8080, interface: public}}', 'named fields behind the port', [
      { exposedPort: 80, protocol: 'tcp', hostPort: 8080, interface: 'public', ipv6: false },
    ]),
    form('[{exposed_port: 80, host_port: 8080}]', 'named fields', [
      { exposedPort: 80, protocol: 'tcp', hostPort: 8080, ipv6: false },
    ]),
    form('[{exposed_port: 53, protocol: udp}]', 'the same with the protocol', [
      { exposedPort: 53, protocol: 'udp', ipv6: false },
    ]),
  ],
  schema: itemsSchema({
    table: portProperties,
    types,
    single: exposedPort.schema,
    positions: [exposedPort.schema, behindPort, hostInterface, ipv6],
    rest: behindPort,
    keys: { pattern: matching(patterns.exposedPort) },
  }),
};
