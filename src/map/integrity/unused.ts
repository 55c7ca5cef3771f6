/** What is declared and has no effect: most likely a slip, or a leftover. */
import type { Lazy } from '../../lazy/lazy.js';
import type { MapDeclaration } from '../declaration.js';
import { isPresetNetwork } from '../preset-networks.js';
import type { Problem } from '../problem.js';
import { below, originOf, problemWith } from './finding.js';
import { comparable, mountsOf, mountWords } from './mount-paths.js';
import type { Subject } from './subject.js';

const codes: ReadonlySet<string> = new Set([
  'unused-alias',
  'unused-network',
  'preset-network',
  'hidden-share',
]);

/** Whether a warning is about the map as it is, and not about how it was read. */
export function isIntegrityWarning({ code }: Problem): boolean {
  return codes.has(code);
}

/** What only abstract configurations use counts as used. */
export function* unusedAliases(map: MapDeclaration<Lazy>): Generator<Problem> {
  const containers = [...map.containers.values()];
  const bound = new Set(
    containers.flatMap(({ binds }) => binds.flatMap((item) => (item.kind === 'shared' ? [item.name] : []))),
  );
  const attached = new Set(containers.flatMap(({ attaches }) => attaches.map(({ name }) => name)));
  for (const [alias, volume] of map.volumes) {
    if (bound.has(alias) || attached.has(alias)) continue;
    const message = `no container binds or attaches the volume '${alias}'`;
    yield problemWith(originOf(volume, ['volumes', alias]), { code: 'unused-alias', message });
  }
  for (const alias of map.host.paths.keys()) {
    if (bound.has(alias)) continue;
    const message = `no container binds '${alias}'`;
    yield problemWith(below(originOf(map.host, ['host']), alias), { code: 'unused-alias', message });
  }
}

/** Networks are made for the containers that are on them: another one is never made. */
export function* unusedNetworks(map: MapDeclaration<Lazy>): Generator<Problem> {
  const joined = new Set(
    [...map.containers.values()].flatMap(({ networks }) => networks.map(({ networkName }) => networkName)),
  );
  for (const [name, network] of map.networks) {
    const origin = originOf(network, ['networks', name]);
    if (isPresetNetwork(name)) {
      const message = `every engine has a network '${name}' of its own: what is declared here has no effect`;
      yield problemWith(origin, { code: 'preset-network', message });
    } else if (!joined.has(name)) {
      yield problemWith(origin, {
        code: 'unused-network',
        message: `no container is on the network '${name}'`,
      });
    }
  }
}

/** Where another volume has the path, the engine makes none for `shares`. */
export function* hiddenShares(subject: Subject): Generator<Problem> {
  for (const configuration of subject.containers.values()) {
    if (configuration.shares.length === 0) continue;
    const mounts = new Map(Array.from(mountsOf(subject, configuration), (mount) => [mount.path, mount]));
    for (const path of configuration.shares) {
      const mount = typeof path === 'string' ? mounts.get(comparable(path)) : undefined;
      if (mount === undefined) continue;
      const { name } = configuration;
      const origin = originOf(subject.map.containers.get(name), ['containers', name]);
      const message = `'${String(path)}' in 'shares' has no effect: it is the path of ${mountWords(mount)}`;
      yield problemWith(below(origin, 'shares'), { code: 'hidden-share', message });
    }
  }
}
