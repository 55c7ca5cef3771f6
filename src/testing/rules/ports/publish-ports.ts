/**
 * Publishes a container's ports on the host. Only exposed ports are; through one of the container's bridge networks
 * that lead outside, so not at all where it has none.
 */
import { type Fields, fieldsAt, isFields, listOf, optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord, PublishedPort } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { addressOf } from '../../state/ip-address.js';
import type { EndpointRecord } from '../../state/network.js';
import { Refusal } from '../../state/refusal.js';
import { freeHostPort } from './host-port.js';
import { publishingEndpoint } from './publishing-endpoint.js';

/** All or none. @throws Refusal 500: a port is taken */
export function publishPorts(state: EngineState, container: ContainerRecord): void {
  const endpoint = publishingEndpoint(container);
  if (endpoint?.attached === undefined) return;
  const published: PublishedPort[] = [];
  try {
    for (const wish of wishesOf(container)) published.push(...publish(state, endpoint, wish));
  } catch (error) {
    release(state, published);
    if (!(error instanceof Refusal)) throw error;
    const where = `endpoint ${container.name} (${endpoint.attached.id})`;
    throw new Refusal(
      error.status,
      `driver failed programming external connectivity on ${where}: ${error.message}`,
    );
  }
  container.ports = published;
}

export function withdrawPorts(state: EngineState, container: ContainerRecord): void {
  release(state, container.ports);
  container.ports = [];
}

/** Where a network came or went while the container runs. @throws Refusal 500 */
export function adjustPorts(state: EngineState, container: ContainerRecord): void {
  const canPublish = publishingEndpoint(container) !== undefined;
  if (!canPublish) withdrawPorts(state, container);
  else if (container.ports.length === 0) publishPorts(state, container);
}

interface PortWish {
  /** `80/tcp` */
  readonly port: string;
  readonly protocol: string;
  readonly hostIps: readonly string[];
  /** A port, `first-last`, or empty: any. */
  readonly hostPort: string;
}

function wishesOf({ config, hostConfig }: ContainerRecord): readonly PortWish[] {
  const bindings = fieldsAt(hostConfig, 'PortBindings');
  return Object.keys(fieldsAt(config, 'ExposedPorts')).flatMap((exposed) => {
    const port = exposed.includes('/') ? exposed : `${exposed}/tcp`;
    const declared = listOf(bindings[port], port).filter(isFields);
    if (declared.length > 0) return declared.map((binding) => wishOf(port, binding));
    return hostConfig['PublishAllPorts'] === true ? [wishOf(port, {})] : [];
  });
}

function wishOf(port: string, binding: Fields): PortWish {
  const hostIp = optionalTextAt(binding, 'HostIp') ?? '';
  return {
    port,
    protocol: port.split('/')[1] ?? 'tcp',
    // What is no address is taken as none.
    hostIps: addressOf(hostIp) ? [hostIp] : ['0.0.0.0', '::'],
    hostPort: optionalTextAt(binding, 'HostPort') ?? '',
  };
}

function publish(
  state: EngineState,
  endpoint: EndpointRecord,
  { port, protocol, hostIps, hostPort }: PortWish,
): readonly PublishedPort[] {
  const target = `${endpoint.attached?.ipv4.address}:${port}`;
  const number = freeHostPort(state, { protocol, hostIps, hostPort, target });
  return hostIps.map((hostIp) => {
    state.ports.take(protocol, number, hostIp);
    return { port, hostIp, hostPort: number };
  });
}

function release(state: EngineState, published: readonly PublishedPort[]): void {
  for (const { port, hostIp, hostPort } of published)
    state.ports.release(port.split('/')[1] ?? 'tcp', hostPort, hostIp);
}
