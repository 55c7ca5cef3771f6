/** The clients of a map, and the interfaces that its ports are published on, are those that there are. */
import { isIP } from 'node:net';
import { Lazy } from '../../lazy/lazy.js';
import type { ClientDeclaration } from '../client-declaration.js';
import type { ContainerDeclaration, MapDeclaration } from '../declaration.js';
import { placeOfWord } from '../origins.js';
import type { Problem } from '../problem.js';
import { defaultClientName } from '../reserved-names.js';
import { below, originOf, problemAt, problemWith, type Rule } from './finding.js';
import type { Subject } from './subject.js';

/** Addresses of the engine's host by the name of the interface, as client configurations have them. */
export type ClientInterfaces = Partial<Pick<ClientDeclaration<Lazy>, 'interfaces' | 'interfacesIpv6'>>;

export type Clients = Readonly<Record<string, ClientInterfaces>>;

/** The clients that a container runs on: its own, else those of the map. */
export function clientsOf(
  map: MapDeclaration<Lazy>,
  { clients }: ContainerDeclaration<Lazy>,
): readonly string[] {
  if (clients.length > 0) return clients;
  return map.clients.length > 0 ? map.clients : [defaultClientName];
}

/** The address that is meant; nothing where no client has that interface. */
export function addressOf(
  clients: Clients | undefined,
  client: string,
  name: string,
  ipv6: boolean,
): string | Lazy | undefined {
  if (isIP(name) !== 0) return name;
  const table = clients && interfacesOf(clients, client, ipv6);
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

export function clientRules(clients: Clients): readonly Rule[] {
  return [(subject) => unknownClients(subject, clients), (subject) => unknownInterfaces(subject, clients)];
}

function* unknownClients({ map, suggestions }: Subject, clients: Clients): Generator<Problem> {
  const fault = (client: string) => ({
    code: 'unknown-client',
    message: `there is no client '${client}'`,
    suggestion: suggestions.for(client, Object.keys(clients)),
  });
  for (const [index, client] of map.clients.entries()) {
    if (!Object.hasOwn(clients, client))
      yield problemWith(placeOfWord(map.clients, client) ?? { path: ['clients', index] }, fault(client));
  }
  for (const [name, configuration] of map.containers) {
    for (const [index, client] of configuration.clients.entries()) {
      if (Object.hasOwn(clients, client)) continue;
      const otherwise = below(originOf(configuration, ['containers', name]), 'clients', index);
      yield problemWith(placeOfWord(configuration.clients, client) ?? otherwise, fault(client));
    }
  }
}

function* unknownInterfaces(subject: Subject, clients: Clients): Generator<Problem> {
  for (const [name, configuration] of subject.containers) {
    for (const binding of configuration.exposes) {
      const { interface: wanted, ipv6 } = binding;
      if (wanted === undefined || wanted instanceof Lazy) continue;
      for (const client of clientsOf(subject.map, configuration)) {
        const isUnknownClient = client !== defaultClientName && !Object.hasOwn(clients, client);
        const address = addressOf(clients, client, wanted, ipv6);
        if (typeof address === 'string' && isIP(address) === 0) {
          const message = `the interface '${wanted}' of the client '${client}' has '${address}', which is no address`;
          yield problemAt(binding, name, { code: 'invalid-address', message });
        }
        if (isUnknownClient || address !== undefined) continue;
        const key = ipv6 ? 'interfaces_ipv6' : 'interfaces';
        const message = `the client '${client}' has no '${wanted}' in '${key}'`;
        const known = Object.keys(interfacesOf(clients, client, ipv6));
        const suggestion = subject.suggestions.for(wanted, known);
        yield problemAt(binding, name, { code: 'unknown-interface', message, suggestion });
      }
    }
  }
}

function interfacesOf(
  clients: Clients,
  client: string,
  ipv6: boolean,
): Readonly<Record<string, string | Lazy>> {
  const found = Object.hasOwn(clients, client) ? clients[client] : undefined;
  return (ipv6 ? found?.interfacesIpv6 : found?.interfaces) ?? {};
}
