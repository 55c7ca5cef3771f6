/** Ports in the SDK's forms. */
import { isIP } from 'node:net';
import type { Json } from '../../engine/payload.js';
import { type Fields, OptionValueError } from './option.js';
import { isList, mapping, text, within } from './read.js';

type PortMapping = { readonly HostIp: string; readonly HostPort: string };

/** `80/tcp` of `80`, `"80"`, `"80/tcp"` or `[80, "tcp"]`. */
function portKey(value: Json): string {
  if (isList(value)) {
    const [port = null, protocol = 'tcp'] = value;
    return portKey(`${text(port)}/${text(protocol)}`);
  }
  const port = text(value);
  if (!/^\d+(-\d+)?(\/(tcp|udp|sctp))?$/.test(port)) {
    throw new OptionValueError(
      `names the port '${port}'; a port is a number, or a number and a protocol as in 53/udp`,
    );
  }
  return port.includes('/') ? port : `${port}/tcp`;
}

/** Ports to expose, as a list. */
export function portSet(value: Json): Fields {
  return Object.fromEntries((isList(value) ? value : [value]).map((port) => [portKey(port), {}]));
}

/** Host ports by exposed port: a port, an address with a port, an address alone, or a list of such. */
export function portBindings(value: Json): Readonly<Record<string, readonly PortMapping[]>> {
  const ports = Object.entries(mapping(value));
  return Object.fromEntries(
    ports.map(([port, binding]) => [portKey(port), within(port, () => portMappings(binding))]),
  );
}

function portMappings(value: Json): readonly PortMapping[] {
  if (!isList(value) || isAddress(value[0])) return [portMapping(value)];
  return value.map(portMapping);
}

function portMapping(value: Json): PortMapping {
  if (value === null) return { HostIp: '', HostPort: '' };
  if (!isList(value)) return { HostIp: '', HostPort: text(value) };
  const [address = '', port = ''] = value;
  return { HostIp: text(address), HostPort: port === null ? '' : text(port) };
}

function isAddress(value: Json | undefined): boolean {
  return typeof value === 'string' && isIP(value) !== 0;
}
