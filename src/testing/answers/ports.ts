/** A container's ports, as inspections and lists show them. */
import { portMap } from '../rules/ports/port-map.js';
import type { ContainerRecord } from '../state/container.js';

/** `NetworkSettings.Ports` of an inspection. */
export function portsAnswer(container: ContainerRecord): object {
  const entries = [...portMap(container)].map(([port, published]) => [
    port,
    published.length === 0
      ? null
      : published.map(({ hostIp, hostPort }) => ({ HostIp: hostIp, HostPort: String(hostPort) })),
  ]);
  return Object.fromEntries(entries);
}

/** `Ports` of a list's entry. */
export function listedPorts(container: ContainerRecord): readonly object[] {
  const ports = portMap(container);
  if (ports.size === 0) return [];
  return [...ports].flatMap(([port, published]) => {
    const [number, protocol] = port.split('/');
    const inside = { PrivatePort: Number(number), Type: protocol };
    if (published.length === 0) return [inside];
    return published.map(({ hostIp, hostPort }) => ({ IP: hostIp, ...inside, PublicPort: hostPort }));
  });
}
