/** IP addresses in one spelling each: IPv6 has many. */
import { isIPv6 } from 'node:net';

/** `2001:0db8:0:0:0:0:0:1` is `2001:db8::1`; what is no IPv6 address stays as it is. */
export function canonicalAddress(address: string): string {
  return isIPv6(address) ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}
