/** Ports of the host that other programs hold. */
import { described } from '../checks/described.js';
import { type Place, wrong } from '../checks/place.js';

/** `8080` is one of TCP; of others: `udp/53`. */
export type TakenPort = number | `${'tcp' | 'udp' | 'sctp'}/${number}`;

const PLACE: Place = { code: 'engine-option', where: 'takenPorts' };
const HINT = "Ports are written as 8080 or 'udp/53', from 1 to 65535.";

/** @returns as `tcp/8080`. @throws DockerMapError `engine-option` */
export function checkedTakenPorts(ports: unknown): readonly string[] {
  if (!Array.isArray(ports)) throw wrong(PLACE, `${described(ports)} is no list.`, 'Write [8080].');
  return ports.map((port: unknown) => checkedPort(port));
}

function checkedPort(port: unknown): string {
  const text = typeof port === 'number' ? `tcp/${port}` : String(port);
  const [, number = ''] = /^(?:tcp|udp|sctp)\/(\d+)$/.exec(text) ?? [];
  if (Number(number) >= 1 && Number(number) <= 65535) return text;
  throw wrong(PLACE, `${described(port)} is no port.`, HINT);
}
