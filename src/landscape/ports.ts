/** Ports that a container exposes to others, and those it publishes on the host. */
import { isIP } from 'node:net';
import { appendTo } from '../common/append.js';
import type { PortMapping } from '../engine/payload.js';
import type { PortBinding } from '../map/elements.js';
import type { ConfigurationScope } from './scope.js';

type Exposed = Readonly<Record<string, Readonly<Record<string, never>>>>;

/** The engine's form of a port: `80/tcp`. */
function portKey({ exposedPort, protocol }: PortBinding): string {
  return `${exposedPort}/${protocol}`;
}

export function exposedPorts(bindings: readonly PortBinding[]): Exposed {
  return Object.fromEntries(bindings.map((binding) => [portKey(binding), {}]));
}

/** Host ports by exposed port; an empty address is all of the host's. */
export function portBindings(scope: ConfigurationScope): Readonly<Record<string, readonly PortMapping[]>> {
  const published = new Map<string, PortMapping[]>();
  for (const binding of scope.configuration.exposes) {
    const mapping = portMapping(scope, binding);
    if (mapping) appendTo(published, portKey(binding), mapping);
  }
  return Object.fromEntries(published);
}

function portMapping(scope: ConfigurationScope, binding: PortBinding): PortMapping | undefined {
  const { hostPort, interface: name } = binding;
  const address = name === undefined ? '' : interfaceAddress(scope, name, binding.ipv6);
  if (hostPort !== undefined) return { HostIp: address, HostPort: String(hostPort) };
  if (name !== undefined) {
    const message = `port ${portKey(binding)} names the interface '${name}' and no host port`;
    scope.report('exposes', { code: 'no-host-port', message });
  }
  return undefined;
}

function interfaceAddress({ settings, report }: ConfigurationScope, name: string, ipv6: boolean): string {
  if (isIP(name) !== 0) return name;
  const table = (ipv6 ? settings.interfacesIpv6 : settings.interfaces) ?? {};
  const address = Object.hasOwn(table, name) ? table[name] : undefined;
  if (address !== undefined) {
    if (isIP(address) !== 0) return address;
    const message = `the interface '${name}' has '${address}', which is no address`;
    report('exposes', { code: 'invalid-address', message });
    return '';
  }
  const known = Object.keys(table);
  const there = known.length > 0 ? `known are ${known.map((each) => `'${each}'`).join(', ')}` : 'it has none';
  const key = ipv6 ? 'interfaces_ipv6' : 'interfaces';
  const message = `the client configuration has no '${name}' in '${key}' (${there})`;
  report('exposes', { code: 'unknown-interface', message, unknown: { name, known } });
  return '';
}
