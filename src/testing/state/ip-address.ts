/** IP addresses and subnets as numbers, which can be counted through, and as text again. */
import { isIP } from 'node:net';

export type Family = 4 | 6;

export interface Address {
  readonly family: Family;
  readonly value: bigint;
}

export interface Subnet {
  readonly family: Family;
  readonly prefixLength: number;
  readonly first: bigint;
  readonly last: bigint;
}

/** Nothing where the text is no address. */
export function addressOf(text: string): Address | undefined {
  const family = isIP(text);
  if (family === 4) return { family, value: joined(text.split('.').map(BigInt), 8n) };
  if (family === 6) return { family, value: joined(groupsOf(text), 16n) };
  return undefined;
}

export function addressText({ family, value }: Address): string {
  if (family === 4) return parts(value, 4, 8n).join('.');
  const groups = parts(value, 8, 16n).map((part) => part.toString(16));
  return canonical(groups.join(':'));
}

/** `10.0.0.5/24` is the subnet `10.0.0.0/24`. Nothing where the text is none. */
export function subnetOf(text: string): Subnet | undefined {
  const [, start = '', length = ''] = /^(.+)\/(\d{1,3})$/.exec(text) ?? [];
  const address = addressOf(start);
  const prefixLength = Number(length);
  if (address === undefined) return undefined;
  const bits = address.family === 4 ? 32 : 128;
  if (prefixLength > bits) return undefined;
  const size = 1n << BigInt(bits - prefixLength);
  const first = address.value - (address.value % size);
  return { family: address.family, prefixLength, first, last: first + size - 1n };
}

export function subnetText({ family, first, prefixLength }: Subnet): string {
  return `${addressText({ family, value: first })}/${prefixLength}`;
}

export function holds(subnet: Subnet, { family, value }: Address): boolean {
  return subnet.family === family && subnet.first <= value && value <= subnet.last;
}

export function overlap(a: Subnet, b: Subnet): boolean {
  return a.family === b.family && a.first <= b.last && b.first <= a.last;
}

function joined(numbers: readonly bigint[], bits: bigint): bigint {
  return numbers.reduce((value, number) => (value << bits) | number, 0n);
}

function parts(value: bigint, count: number, bits: bigint): bigint[] {
  const mask = (1n << bits) - 1n;
  return Array.from({ length: count }, (_, index) => (value >> (bits * BigInt(count - 1 - index))) & mask);
}

/** All eight of an IPv6 address. */
function groupsOf(text: string): bigint[] {
  const [head = '', tail] = canonical(text).split('::');
  const numbers = (list: string) => (list === '' ? [] : list.split(':').map((group) => BigInt(`0x${group}`)));
  const front = numbers(head);
  const back = tail === undefined ? [] : numbers(tail);
  return [...front, ...Array<bigint>(8 - front.length - back.length).fill(0n), ...back];
}

/** The longest row of zeros left out, no dots in it; without the name of an interface. */
function canonical(text: string): string {
  const [address = ''] = text.split('%');
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}
