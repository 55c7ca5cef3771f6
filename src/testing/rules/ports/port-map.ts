/** Ports of a running container: the exposed ones, and where they are published. */
import { isFields } from '../../../engine/answer/read.js';
import type { ContainerRecord, PublishedPort } from '../../state/container.js';
import { publishingEndpoint } from './publishing-endpoint.js';

const NO_PORTS: ReadonlyMap<string, readonly PublishedPort[]> = new Map();

/** By port (`80/tcp`); an empty list where it is exposed only. A container that cannot publish any shows none. */
export function portMap(container: ContainerRecord): ReadonlyMap<string, readonly PublishedPort[]> {
  const exposed = container.config['ExposedPorts'];
  if (!isFields(exposed) || !publishingEndpoint(container)) return NO_PORTS;
  const ports = new Map<string, PublishedPort[]>();
  for (const port of Object.keys(exposed)) ports.set(port.includes('/') ? port : `${port}/tcp`, []);
  for (const published of container.ports) {
    const others = ports.get(published.port) ?? [];
    ports.set(published.port, [...others, published]);
  }
  return ports;
}
