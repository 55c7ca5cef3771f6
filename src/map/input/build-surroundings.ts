/** `ssh` and `extra_hosts` of a build: agents and hosts that its commands may reach. */
import { accepted } from '../accepted.js';
import { readLocalPath } from './local-path.js';
import type { Place } from './place.js';
import { readText } from './scalar.js';
import { describe, entriesOf, isList } from './shape.js';

/** In the place of a path: the agent of the user, wherever it is. */
const ownAgent = '';

/** `default`, `id=path`, a list of these, or paths by id; nothing behind an id is the agent of the user. */
export function readSsh(value: unknown, place: Place): Readonly<Record<string, string>> | undefined {
  const entries =
    entriesOf(value) ?? (isList(value) ? value : [value]).map((item) => agentIn(item) ?? [undefined, item]);
  const agents = entries.flatMap(([id, path]): [string, string][] => {
    if (id === undefined) {
      place.refuse(accepted.buildSsh, describe(path));
      return [];
    }
    const socket = socketAt(path, place);
    return socket === undefined ? [] : [[id, socket]];
  });
  return Object.fromEntries(agents);
}

function agentIn(item: unknown): readonly [string, unknown] | undefined {
  if (typeof item !== 'string' || item === '') return undefined;
  const [id = '', path] = item.split(/=(.*)/s);
  return [id, path];
}

function socketAt(path: unknown, place: Place): string | undefined {
  return path === null || path === undefined || path === '' ? ownAgent : readLocalPath(path, place);
}

/** `name:address` or `name=address`, a list of these, or addresses by name. */
export function readHosts(value: unknown, place: Place): readonly string[] | undefined {
  const entries = entriesOf(value);
  if (entries) {
    return entries.flatMap(([host, address]) => {
      const text = readText(address, place.at(host));
      return text === undefined ? [] : [`${host}:${text}`];
    });
  }
  return (isList(value) ? value : [value]).flatMap((item, index) => {
    const [, host, address] = (typeof item === 'string' && /^([^:=]+)[:=](.+)$/.exec(item)) || [];
    if (host !== undefined && address !== undefined) return [`${host}:${address}`];
    (isList(value) ? place.at(index) : place).refuse(accepted.buildHosts, describe(item));
    return [];
  });
}
