/** Filters by ports: `80`, `80/tcp`, `8000-8010/udp`. */
import type { ContainerRecord } from '../../state/container.js';
import { Refusal } from '../../state/refusal.js';
import { portMap } from '../ports/port-map.js';

interface PortRange {
  readonly first: number;
  readonly last: number;
  readonly protocol: string;
}

/** By the port on the host. @throws Refusal 500 */
export function publishes(values: readonly string[]): (container: ContainerRecord) => boolean {
  const ranges = values.map((value) => rangeIn('publish', value));
  return ({ ports }) =>
    ports.some(({ port, hostPort }) => isWithin(ranges, hostPort, port.split('/')[1] ?? 'tcp'));
}

/** By the port inside. @throws Refusal 500 */
export function exposes(values: readonly string[]): (container: ContainerRecord) => boolean {
  const ranges = values.map((value) => rangeIn('expose', value));
  return (container) =>
    [...portMap(container).keys()].some((port) => {
      const [number, protocol = 'tcp'] = port.split('/');
      return isWithin(ranges, Number(number), protocol);
    });
}

function isWithin(ranges: readonly PortRange[], port: number, protocol: string): boolean {
  return ranges.some((range) => protocol === range.protocol && range.first <= port && port <= range.last);
}

function rangeIn(filter: string, value: string): PortRange {
  const [, first, last = first, protocol = 'tcp'] = /^(\d+)(?:-(\d+))?(?:\/(\w+))?$/.exec(value) ?? [];
  if (first === undefined)
    throw new Refusal(
      500,
      `error while looking up for ${filter} ${value}: strconv.ParseUint: parsing "${value}": invalid syntax`,
    );
  return { first: Number(first), last: Number(last), protocol };
}
