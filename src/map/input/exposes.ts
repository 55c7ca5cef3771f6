/** `exposes`: ports, and where they are published. Manual, section 3.7.1, "Exposed ports". */
import { Lazy } from '../../lazy/lazy.js';
import { accepted } from '../accepted.js';
import { portProperties } from '../element-properties.js';
import type { PortBinding, PortProtocol } from '../elements.js';
import { rememberPlace } from '../origins.js';
import { type Fields, positionalFields, readFields } from './fields.js';
import { given } from './given.js';
import { flattenPair, type ItemReader, readItems } from './items.js';
import { late } from './late.js';
import type { Place, Placed } from './place.js';
import { readBoolean, readText } from './scalar.js';
import { describe, isMapping } from './shape.js';

/** A range gives a binding for each of its ports. */
export function readExposes(value: unknown, place: Place): readonly PortBinding<Lazy>[] {
  return readItems(value, place, portReader).flat();
}

type Bindings = readonly PortBinding<Lazy>[];

const portReader: ItemReader<Bindings> = {
  table: portProperties,
  fromFields: (fields) => bindings(fields, fields.require('exposed_port', readExposedPorts)),
  fromValues,
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
  const named = fields.read('protocol', readProtocol);
  if (exposed === undefined) return undefined;
  const { ports, protocol = named ?? 'tcp' } = exposed;
  if (named !== undefined && named !== protocol) {
    return fields.place.problem('invalid-value', `the protocol is given twice: ${protocol} and ${named}`);
  }
  const count = countOf(ports);
  if (host !== undefined && (host instanceof Lazy ? 1 : countOf(host)) !== count) {
    const found = host instanceof Lazy ? 'a lazy value' : countWord(countOf(host));
    return fields.place.refuse(`as many ports of the host as of the container (${count})`, found);
  }
  if (!areTaken(count, fields.place)) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const hostPort = host instanceof Lazy ? host : host && host.first + index;
    const exposedPort = ports.first + index;
    const binding = { exposedPort, protocol, ...given({ hostPort, interface: hostInterface }), ipv6 };
    rememberPlace(binding, fields.place);
    return binding;
  });
}

/** Of all containers that are read at once: a range makes many of a few characters. */
const mostPorts = 100_000;

/** Reports the first port that is one too many. */
function areTaken(count: number, place: Place): boolean {
  const { report } = place;
  const before = report.ports;
  report.ports += count;
  if (before <= mostPorts && report.ports > mostPorts)
    place.problem('too-many-ports', `from here on, containers expose more than ${mostPorts} ports`);
  return report.ports <= mostPorts;
}

/** Both ends are in it. */
interface PortRange {
  readonly first: number;
  readonly last: number;
}

function countOf({ first, last }: PortRange): number {
  return last - first + 1;
}

function countWord(count: number): string {
  return count === 1 ? 'one' : `${count}`;
}

interface ExposedPorts {
  readonly ports: PortRange;
  /** Where the port says it. */
  readonly protocol?: PortProtocol;
}

function readExposedPorts(value: unknown, place: Place): ExposedPorts | undefined {
  const [, range = '', protocol] = /^([^/]*)(?:\/(\w+))?$/.exec(textOf(value)) ?? [];
  const ports = portsOf(range, 1);
  if (ports !== undefined && protocol === undefined) return { ports };
  if (ports !== undefined && isProtocol(protocol)) return { ports, protocol };
  const both = /^\d+:\d+$/.test(textOf(value));
  return place.refuse(
    accepted.exposedPort,
    `${describe(value)}${both ? ' (the port of the host is a value of its own)' : ''}`,
  );
}

function readProtocol(value: unknown, place: Place): PortProtocol | undefined {
  return isProtocol(value) ? value : place.refuse(accepted.protocol, describe(value));
}

function isProtocol(word: unknown): word is PortProtocol {
  return word === 'tcp' || word === 'udp' || word === 'sctp';
}

function readHostPorts(value: unknown, place: Place): PortRange | undefined {
  const ports = portsOf(textOf(value), 0);
  return ports ?? place.refuse(accepted.hostPort, describe(value));
}

function textOf(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

/** `8000`, or `8000-8010` with both ends. */
function portsOf(text: string, least: number): PortRange | undefined {
  const [, low, high = low] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  if (low === undefined) return undefined;
  const [first, last] = [Number(low), Number(high)];
  return first < least || last > 65535 || first > last ? undefined : { first, last };
}
