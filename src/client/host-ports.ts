/** The ports of the host that containers publish, and which of them exclude each other. */
import { isIPv6 } from 'node:net';
import type { ContainerItem } from '../landscape/landscape.js';

/** One port of the host at one address. */
export interface HostPort {
  /** `8080/tcp`. */
  readonly name: string;
  readonly slots: Slots;
}

/** `asks` are what nobody may have left before, `leaves` what others may not ask for afterwards. */
interface Slots {
  readonly asks: readonly string[];
  readonly leaves: readonly string[];
}

/** Ports that are chosen by the engine, of a range or of all, are in nobody's way. */
export function hostPortsOf({ payload, networks }: ContainerItem): readonly HostPort[] {
  const { PortBindings: bindings, NetworkMode: mode } = payload.HostConfig;
  // Where the host's network is in force, or none, the engine publishes nothing.
  const stacks = [mode, ...networks.map(({ network }) => network)];
  if (bindings === undefined || bindings === null || stacks.includes('host') || stacks.includes('none'))
    return [];
  return Object.entries(bindings).flatMap(([exposed, mappings]) => {
    const protocol = exposed.split('/')[1] ?? 'tcp';
    // Options by the names of the Engine API are not looked at before: they may be anything.
    return (Array.isArray(mappings) ? mappings : []).flatMap((mapping: unknown) => {
      const { port, address } = placeOf(mapping);
      if (!/^0*[1-9]\d*$/.test(port)) return [];
      const name = `${Number(port)}/${protocol}`;
      return [{ name, slots: slotsAt(name, address) }];
    });
  });
}

function placeOf(mapping: unknown): { readonly port: string; readonly address: string } {
  if (typeof mapping !== 'object' || mapping === null) return { port: '', address: '' };
  const port: unknown = Reflect.get(mapping, 'HostPort');
  const address: unknown = Reflect.get(mapping, 'HostIp');
  return {
    port: typeof port === 'string' ? port : '',
    address: typeof address === 'string' ? address : '',
  };
}

/** No address is all addresses of the host. */
function slotsAt(port: string, address: string): Slots {
  if (address === '') {
    const [four, six] = [slotsAt(port, '0.0.0.0'), slotsAt(port, '::')];
    return { asks: [...four.asks, ...six.asks], leaves: [...four.leaves, ...six.leaves] };
  }
  const written = isIPv6(address) ? shortest(address) : address;
  const family = `${port} ${isIPv6(address) ? 6 : 4}`;
  if (written === '0.0.0.0' || written === '::')
    return { asks: [`${family} any`], leaves: [`${family} any`, `${family} all`] };
  return {
    asks: [`${family} ${written}`, `${family} all`],
    leaves: [`${family} ${written}`, `${family} any`],
  };
}

/** One spelling for each address. */
function shortest(ipv6: string): string {
  const [address = ''] = ipv6.split('%');
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}
