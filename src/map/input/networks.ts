/** `networks` of a container: endpoints. Manual, section 3.7.1, "Networking". */
import { isIP } from 'node:net';
import type { Lazy } from '../../lazy/lazy.js';
import { accepted } from '../accepted.js';
import { endpointProperties } from '../element-properties.js';
import type { NetworkEndpoint } from '../elements.js';
import { type Fields, positionalFields, readFields } from './fields.js';
import { type ItemReader, placedItems, readItems } from './items.js';
import { late } from './late.js';
import { readLinks } from './links.js';
import type { Place, Placed } from './place.js';
import { readText } from './scalar.js';
import { describe, isList, isMapping } from './shape.js';
import { readLateStrings } from './strings.js';

export function readEndpoints(value: unknown, place: Place): readonly NetworkEndpoint<Lazy>[] {
  return readItems(value, place, endpointReader);
}

const endpointReader: ItemReader<NetworkEndpoint<Lazy>> = {
  table: endpointProperties,
  fromFields: (fields) => endpoint(fields, fields.require('network_name', readText)),
  fromValues,
};

const positions = ['aliases', 'links', 'ipv4_address', 'ipv6_address', 'link_local_ips'];

/** `[name]`, `[name, aliases, links, ipv4, ipv6, link-local]`, or the name and the rest as mapping or list. */
function fromValues(values: readonly Placed[], place: Place): NetworkEndpoint<Lazy> | undefined {
  const [first, ...rest] = values;
  if (first === undefined) return undefined;
  const fields = rest.length === 1 && rest[0] !== undefined ? fromRest(rest[0]) : fromPositions(rest, place);
  const networkName = readText(first.value, first.place);
  return fields && endpoint(fields, networkName);
}

function fromRest(rest: Placed): Fields | undefined {
  const { value, place } = rest;
  if (isMapping(value)) return readFields(value, place, endpointProperties);
  if (isList(value) && !value.every(isAlias)) return fromPositions(placedItems(value, place), place);
  return fromPositions(value === '' ? [] : [rest], place);
}

/** A list of nothing but these is a list of aliases; any other one gives its values by position. */
function isAlias(value: unknown): boolean {
  return typeof value === 'string' && isIP(value) === 0;
}

function fromPositions(values: readonly Placed[], place: Place): Fields | undefined {
  return values.length === 0
    ? readFields({}, place, endpointProperties)
    : positionalFields(values, place, positions);
}

function endpoint(fields: Fields, networkName: string | undefined): NetworkEndpoint<Lazy> | undefined {
  const aliases = fields.read('aliases', readLateStrings) ?? [];
  const links = fields.read('links', readLinks) ?? [];
  const ipv4Address = fields.read('ipv4_address', late(readIpv4));
  const ipv6Address = fields.read('ipv6_address', late(readIpv6));
  const linkLocalIps = fields.read('link_local_ips', readLateStrings) ?? [];
  if (networkName === undefined) return undefined;
  return {
    networkName,
    aliases,
    links,
    ...(ipv4Address === undefined ? {} : { ipv4Address }),
    ...(ipv6Address === undefined ? {} : { ipv6Address }),
    linkLocalIps,
  };
}

function readIpv4(value: unknown, place: Place): string | undefined {
  return readAddress(value, place, 4);
}

function readIpv6(value: unknown, place: Place): string | undefined {
  return readAddress(value, place, 6);
}

function readAddress(value: unknown, place: Place, family: 4 | 6): string | undefined {
  const valid = typeof value === 'string' && isIP(value) === family;
  const expected = family === 4 ? accepted.ipv4Address : accepted.ipv6Address;
  return valid ? value : place.refuse(expected, describe(value));
}
