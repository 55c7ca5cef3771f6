/** One port of the host, on one engine and interface, is published once. */
import { isIPv6 } from 'node:net';
import { appendTo } from '../../common/append.js';
import { Lazy } from '../../lazy/lazy.js';
import type { ContainerDeclaration } from '../declaration.js';
import type { PortBinding } from '../elements.js';
import type { Problem } from '../problem.js';
import { addressOf, type Clients, clientsOf } from './clients.js';
import { problemAt, type Rule } from './finding.js';
import { instanceNames, type Subject } from './subject.js';

/** Names of interfaces are looked up in `clients`; where there are none, only equal names are taken to be the same. */
export function hostPorts(clients: Clients | undefined): Rule {
  return (subject) => portsTwice(subject, clients);
}

function* portsTwice(subject: Subject, clients: Clients | undefined): Generator<Problem> {
  for (const [client, ports] of publicationsByPort(subject)) {
    for (const publications of ports.values()) {
      if (publications.length > 1) yield* collisions(publications, clients, client);
    }
  }
}

/** A port of the host that a container takes. */
interface Publication {
  readonly binding: FixedBinding;
  readonly configuration: ContainerDeclaration<Lazy>;
  /** Of one instance. */
  readonly container: string;
}

/** By client, then by port. */
function publicationsByPort(subject: Subject): ReadonlyMap<string, ReadonlyMap<string, Publication[]>> {
  const byClient = new Map<string, Map<string, Publication[]>>();
  for (const configuration of subject.containers.values()) {
    const bindings = configuration.exposes.filter(isFixed);
    if (bindings.length === 0 || !hasOwnNetwork(configuration)) continue;
    for (const client of clientsOf(subject.map, configuration)) {
      const ports = byClient.get(client) ?? new Map<string, Publication[]>();
      byClient.set(client, ports);
      // From the third on, instances collide as the second one does.
      for (const container of instanceNames(configuration).slice(0, 2)) {
        for (const binding of bindings)
          appendTo(ports, portName(binding), { binding, configuration, container });
      }
    }
  }
  return byClient;
}

/** Of one port on one engine. */
function* collisions(
  publications: readonly Publication[],
  clients: Clients | undefined,
  client: string,
): Generator<Problem> {
  const taken = new Map<string, string>();
  for (const { binding, configuration, container } of publications) {
    const { asks, leaves } = slotsOf(binding, clients, client);
    const other = asks.map((slot) => taken.get(slot)).find((owner) => owner !== undefined);
    for (const slot of leaves) if (!taken.has(slot)) taken.set(slot, container);
    if (other === undefined) continue;
    const who = other === container ? `twice by '${container}'` : `by both '${other}' and '${container}'`;
    const message = `port ${portName(binding)} of the host is published ${who}`;
    yield problemAt(binding, configuration.name, { code: 'port-twice', message });
  }
}

function portName({ hostPort, protocol }: FixedBinding): string {
  return `${hostPort}/${protocol}`;
}

interface FixedBinding extends PortBinding {
  readonly hostPort: number;
}

/** For 0 the engine takes a free port. */
function isFixed(binding: PortBinding<Lazy>): binding is FixedBinding {
  const { hostPort, interface: name } = binding;
  return typeof hostPort === 'number' && hostPort !== 0 && !(name instanceof Lazy);
}

/** Where the network of something else is in force, the engine publishes nothing. */
function hasOwnNetwork({ networkMode, networks, hostConfig }: ContainerDeclaration<Lazy>): boolean {
  if (networkMode !== undefined && networkMode.kind !== 'bridge') return false;
  if (networks.some(({ networkName }) => networkName === 'host' || networkName === 'none')) return false;
  const options = hostConfig instanceof Lazy ? {} : hostConfig;
  const mode = options['network_mode'] ?? options['NetworkMode'];
  return !(mode instanceof Lazy) && mode !== 'host' && mode !== 'none';
}

/** What a binding takes of one port, and what may not be taken before it. */
interface Slots {
  readonly asks: readonly string[];
  readonly leaves: readonly string[];
}

/** All addresses of the host; all of IPv4; all of IPv6; one address, or one interface of unknown address. */
function slotsOf(binding: FixedBinding, clients: Clients | undefined, client: string): Slots {
  const { interface: name, ipv6 } = binding;
  if (name === undefined) return { asks: ['any'], leaves: ['all', 'any', 'any4', 'any6'] };
  const found = addressOf(clients, client, name, ipv6);
  const address = typeof found === 'string' ? found : undefined;
  const family = (address === undefined ? ipv6 : isIPv6(address)) ? '6' : '4';
  const written = address !== undefined && family === '6' ? shortest(address) : (address ?? name);
  if (written === '0.0.0.0' || written === '::') {
    return { asks: [`any${family}`], leaves: ['any', `any${family}`, `all${family}`] };
  }
  const own = `${family} ${written}`;
  return { asks: [own, `all${family}`, 'all'], leaves: [own, 'any', `any${family}`] };
}

/** One spelling for each address. */
function shortest(ipv6: string): string {
  const [address = ''] = ipv6.split('%');
  return new URL(`http://[${address}]`).hostname.slice(1, -1);
}
