/** A client configuration, read from its properties. Manual, section 3.7.1, "Clients". */
import { isIP } from 'node:net';
import type { Lazy } from '../../lazy/lazy.js';
import { asLazy } from '../../lazy/type-registry.js';
import { accepted } from '../accepted.js';
import type { ClientDeclaration } from '../client-declaration.js';
import { clientProperties } from '../client-properties.js';
import type { Options } from '../declaration.js';
import { readAuthConfigs } from './auth-configs.js';
import { readSeconds } from './duration.js';
import { readFields } from './fields.js';
import { given } from './given.js';
import { late } from './late.js';
import { readOptions } from './options.js';
import type { Place } from './place.js';
import { readText } from './scalar.js';
import { describe, entriesOf, isMapping, isNothing } from './shape.js';

/** What was given: a text alone is where the engine is. */
export function readClientProperties(value: unknown, place: Place): Partial<ClientDeclaration<Lazy>> {
  if (isNothing(value)) return {};
  if (typeof value === 'string') return given({ baseUrl: readText(value, place) });
  const fields = readFields(value, place, clientProperties);
  if (fields === undefined) return {};
  return given({
    baseUrl: fields.read('base_url', readText),
    version: fields.read('version', readVersion),
    timeout: fields.read('timeout', readSeconds),
    interfaces: fields.read('interfaces', readIpv4Interfaces),
    interfacesIpv6: fields.read('interfaces_ipv6', readIpv6Interfaces),
    domainname: fields.read('domainname', readText),
    stopTimeout: fields.read('stop_timeout', readSeconds),
    waitTimeout: fields.read('wait_timeout', readSeconds),
    authConfigs: fields.read('auth_configs', readAuthConfigs),
    tls: fields.read('tls', readTls),
    features: fields.read('features', readOptions),
    constraints: fields.read('constraints', readOptions),
    info: fields.read('info', readOptions),
  });
}

/** Of numbers, only those that were surely written as they read: 1.4 may have been 1.40. */
function readVersion(value: unknown, place: Place): string | undefined {
  const text = typeof value === 'number' && /^\d+\.\d\d$/.test(String(value)) ? String(value) : value;
  if (typeof text === 'string' && /^(?:auto|\d+\.\d+)$/.test(text)) return text;
  return place.refuse(accepted.apiVersion, describe(value));
}

type Interfaces = Readonly<Record<string, string | Lazy>>;

function readIpv4Interfaces(value: unknown, place: Place): Interfaces | undefined {
  return readInterfaces(value, place, accepted.ipv4Interfaces, readIpv4);
}

function readIpv6Interfaces(value: unknown, place: Place): Interfaces | undefined {
  return readInterfaces(value, place, accepted.ipv6Interfaces, readIpv6);
}

function readInterfaces(
  value: unknown,
  place: Place,
  called: string,
  readAddress: typeof readIpv4,
): Interfaces | undefined {
  const entries = entriesOf(value);
  if (entries === undefined) return place.refuse(called, describe(value));
  const read = late(readAddress);
  return Object.fromEntries(
    entries.flatMap(([name, item]): [string, string | Lazy][] => {
      const address = read(item, place.at(name));
      return address === undefined ? [] : [[name, address]];
    }),
  );
}

/** What is no address, such as `10.x.x.11` in a draft, is refused where a port is published on it. */
function readIpv4(value: unknown, place: Place): string | undefined {
  const belongs = "; IPv6 addresses are in 'interfaces_ipv6'";
  if (typeof value !== 'string' || value === '') return place.refuse(accepted.ipv4Address, describe(value));
  return isIP(value) === 6 ? place.refuse(accepted.ipv4Address, `${describe(value)}${belongs}`) : value;
}

function readIpv6(value: unknown, place: Place): string | undefined {
  const belongs = "; IPv4 addresses are in 'interfaces'";
  if (typeof value !== 'string' || value === '') return place.refuse(accepted.ipv6Address, describe(value));
  return isIP(value) === 4 ? place.refuse(accepted.ipv6Address, `${describe(value)}${belongs}`) : value;
}

function readTls(value: unknown, place: Place): boolean | Options<Lazy> | Lazy | undefined {
  if (typeof value === 'boolean') return value;
  if (isMapping(value) || asLazy(value) !== undefined) return readOptions(value, place);
  return place.refuse(accepted.tls, describe(value));
}
