/** `exposes`: ports, and where they are published. Manual, section 3.7.1, "Exposed ports". */

import { Lazy } from '../../lazy/lazy.js';
import { accepted } from '../accepted.js';
import { portProperties } from '../element-properties.js';
import type { PortBinding, PortProtocol } from '../elements.js';
import { type Fields, positionalFields, readFields } from './fields.js';
import { given } from './given.js';
import { flattenPair, type ItemReader, readItems } from './items.js';
import { late } from './late.js';
import type { Place, Placed } from './place.js';
import { ReadAlready } from './read-already.js';
import { readBoolean, readText } from './scalar.js';
import { describe, isMapping } from './shape.js';

/** A range gives a binding for each of its ports. */
export function readExposes(value: unknown, place: Place): readonly PortBinding<Lazy>[] {
  const items = readItems(value, place, portReader).flat();
  for (const item of items) known.add(item);
  return items;
}

const known = new ReadAlready<PortBinding<Lazy>>();

type Bindings = readonly PortBinding<Lazy>[];

const portReader: ItemReader<Bindings> = {
  table: portProperties,
  fromFields: (fields) => bindings(fields, fields.require('exposed_port', readExposedPorts)),
  fromValues,
  again: (value) => (known.has(value) ? [value] : undefined),
};

/** `[port]`, `[port, host port, interface, ipv6]`, or the port and a mapping of the rest. */
function fromValues(values: readonly Placed[], place: Place): Bindings | undefined {
  const [first, second] = values;
  if (first !== undefined && second !== undefined && values.length === 2 && isMapping(second.value)) {
    const fields = readFields(second.value, second.place, portProperties);
    return fields && bindings(fields, readExposedPorts(first.value, first.place));
  }
  const names = ['exposed_port', 'host_port', 'interface', 'ipv6'];
  const fields = positionalFields(flattenPair(values), place, names);
  return fields && bindings(fields, fields.require('exposed_port', readExposedPorts));
}

function bindings(fields: Fields, exposed: ExposedPorts | undefined): Bindings | undefined {
  const host = fields.read('host_port', late(readHostPorts));
  const hostInterface = fields.read('interface', late(readText));
  const ipv6 = fields.read('ipv6', readBoolean) ?? false;
  if (exposed === undefined) return undefined;
  const { ports, protocol } = exposed;
  if (host !== undefined && !fits(host, ports)) {
    const found = host instanceof Lazy ? 'a lazy value' : countOf(host);
    return fields.place.refuse(`as many ports of the host as of the container (${ports.length})`, found);
  }
  return ports.map((exposedPort, index) => {
    const hostPort = host instanceof Lazy ? host : host?.[index];
    const binding = { exposedPort, protocol, ...given({ hostPort, interface: hostInterface }), ipv6 };
    fields.place.report.remember(binding, fields.place);
    return binding;
  });
}

function fits(host: readonly number[] | Lazy, ports: readonly number[]): boolean {
  return host instanceof Lazy ? ports.length === 1 : host.length === ports.length;
}

function countOf(ports: readonly number[]): string {
  return ports.length === 1 ? 'one' : `${ports.length}`;
}

interface ExposedPorts {
  readonly ports: readonly number[];
  readonly protocol: PortProtocol;
}

function readExposedPorts(value: unknown, place: Place): ExposedPorts | undefined {
  const [, range = '', protocol = 'tcp'] = /^([^/]*)(?:\/(\w+))?$/.exec(textOf(value)) ?? [];
  const ports = portsOf(range, 1);
  if (ports !== undefined && isProtocol(protocol)) return { ports, protocol };
  const both = /^\d+:\d+$/.test(textOf(value));
  return place.refuse(
    accepted.exposedPort,
    `${describe(value)}${both ? ' (the port of the host is a value of its own)' : ''}`,
  );
}

function isProtocol(word: string): word is PortProtocol {
  return word === 'tcp' || word === 'udp' || word === 'sctp';
}

function readHostPorts(value: unknown, place: Place): readonly number[] | undefined {
  const ports = portsOf(textOf(value), 0);
  return ports ?? place.refuse(accepted.hostPort, describe(value));
}

function textOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

/** `8000`, or `8000-8010` with both ends. */
function portsOf(text: string, least: number): readonly number[] | undefined {
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  if (first === undefined) return undefined;
  const [low, high] = [Number(first), Number(last)];
  if (low < least || high > 65535 || low > high) return undefined;
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}
