/** `exposes`: ports, and where they are published. Manual, section 3.7.1, "Exposed ports". */

import { portProperties } from '../element-properties.js';
import type { PortBinding, PortProtocol } from '../elements.js';
import { type Fields, positionalFields, readFields } from './fields.js';
import { flattenPair, type ItemReader, readItems } from './items.js';
import type { Place, Placed } from './place.js';
import { readBoolean, readInteger, readText } from './scalar.js';
import { describe, isMapping } from './shape.js';

export function readExposes(value: unknown, place: Place): readonly PortBinding[] {
  return readItems(value, place, portReader);
}

const portReader: ItemReader<PortBinding> = {
  table: portProperties,
  fromFields: (fields) => binding(fields, fields.require('exposed_port', readExposedPort)),
  fromValues,
};

/** `[port]`, `[port, host port, interface, ipv6]`, or the port and a mapping of the rest. */
function fromValues(values: readonly Placed[], place: Place): PortBinding | undefined {
  const [first, second] = values;
  if (first !== undefined && second !== undefined && values.length === 2 && isMapping(second.value)) {
    const fields = readFields(second.value, second.place, portProperties);
    return fields && binding(fields, readExposedPort(first.value, first.place));
  }
  const names = ['exposed_port', 'host_port', 'interface', 'ipv6'];
  const fields = positionalFields(flattenPair(values), place, names);
  return fields && binding(fields, fields.require('exposed_port', readExposedPort));
}

function binding(fields: Fields, exposed: ExposedPort | undefined): PortBinding | undefined {
  const hostPort = fields.read('host_port', readHostPort);
  const hostInterface = fields.read('interface', readText);
  const ipv6 = fields.read('ipv6', readBoolean) ?? false;
  if (exposed === undefined) return undefined;
  return {
    exposedPort: exposed.port,
    protocol: exposed.protocol,
    ...(hostPort === undefined ? {} : { hostPort }),
    ...(hostInterface === undefined ? {} : { interface: hostInterface }),
    ipv6,
  };
}

interface ExposedPort {
  readonly port: number;
  readonly protocol: PortProtocol;
}

const accepted = 'a port from 1 to 65535, for other protocols than tcp as in 53/udp';

function readExposedPort(value: unknown, place: Place): ExposedPort | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  const parts = typeof text === 'string' ? /^(\d{1,5})(?:\/(\w+))?$/.exec(text) : null;
  const [, digits, protocol = 'tcp'] = parts ?? [];
  const port = Number(digits);
  if (digits === undefined || port < 1 || port > 65535 || !isProtocol(protocol)) {
    const both = typeof value === 'string' && /^\d+:\d+$/.test(value);
    const advice = both ? ' (the port of the host is a value of its own)' : '';
    return place.refuse(accepted, `${describe(value)}${advice}`);
  }
  return { port, protocol };
}

function isProtocol(word: string): word is PortProtocol {
  return word === 'tcp' || word === 'udp' || word === 'sctp';
}

function readHostPort(value: unknown, place: Place): number | undefined {
  return readInteger(value, place, { least: 0, most: 65535, called: 'a port of the host from 0 to 65535' });
}
