/** Changes to a map, by their kinds; what cannot be is set right afterwards. */
import { networkNames, pick } from '../../arbitrary/arranged-map.js';
import { takenPort } from '../story/names.js';
import type { ImageName, UpdateConfiguration, UpdateMap } from '../story/story.js';
import type { DrawnChange } from './drawn.js';

type Change = (each: UpdateConfiguration, other: number) => UpdateConfiguration;

const ofConfiguration = {
  variable: (each) => ({ ...each, variables: { ...each.variables, LEVEL: 'high' } }),
  'variable taken out': (each) => ({ ...each, variables: {} }),
  command: (each) => ({ ...each, command: each.command === null ? 'serve' : 'serve-all' }),
  image: (each, other) => withImage(each, other % 2 === 0 ? 'serves-2' : 'heals-2'),
  'crashing image': (each) => withImage(each, 'crashes'),
  'ailing image': (each) => withImage(each, 'ails'),
  'port taken': (each) => ({ ...each, port: takenPort }),
  port: (each) => ({ ...each, port: each.port === null ? 8100 : each.port + 100 }),
  memory: (each) => ({ ...each, memory: (each.memory ?? 32) * 2 }),
  'memory taken off': (each) => ({ ...each, memory: null }),
  restart: (each) => ({ ...each, restart: each.restart === 'always' ? 'unless-stopped' : 'always' }),
  'health check': (each) => ({ ...each, healthCheck: !each.healthCheck }),
  network: (each, other) => {
    const network = pick(networkNames, other) ?? 'back';
    return {
      ...each,
      networks: [...each.networks.filter((on) => on.network !== network), { network, alias: true }],
    };
  },
  'network left': (each) => ({ ...each, networks: each.networks.slice(1) }),
  alias: (each) => ({ ...each, networks: each.networks.map((on) => ({ ...on, alias: !on.alias })) }),
  volume: (each) => ({ ...each, attaches: [...new Set([...each.attaches, `${each.name}-new`])] }),
  'volume detached': (each) => ({ ...each, attaches: each.attaches.slice(1) }),
  share: (each) => ({ ...each, shares: [...new Set([...each.shares, `/shares/${each.name}/new`])] }),
  'share taken out': (each) => ({ ...each, shares: [] }),
  unlinked: (each) => ({ ...each, links: [] }),
  'instance added': (each) => ({ ...each, instances: [...new Set([...each.instances, 'four'])] }),
  'instance taken out': (each) => ({
    ...each,
    instances: each.instances.length > 1 ? each.instances.slice(1) : each.instances,
  }),
  'own network stack': (each) => ({ ...each, networkOf: null }),
  command_run: (each) => ({ ...each, exec: each.exec === 'initial' ? null : 'initial' }),
} as const satisfies Readonly<Record<string, Change>>;

const ofMap = {
  renamed: (map, { name }) => renamed(map, name, `${name}2`),
  'taken out': (map, { name }) => ({
    ...map,
    configurations: map.configurations.filter((each) => each.name !== name),
  }),
  linked: (map, { name }, other) => ({
    ...map,
    configurations: map.configurations.map((each, index) => {
      const link = pick(map.configurations.slice(0, index), other);
      return each.name === name && link ? { ...each, links: [link.name] } : each;
    }),
  }),
  internal: (map, _, other) => {
    const network = pick(networkNames, other) ?? 'back';
    const others = map.internal.filter((one) => one !== network);
    return { ...map, internal: others.length < map.internal.length ? others : [...others, network] };
  },
} as const satisfies Readonly<
  Record<string, (map: UpdateMap, one: UpdateConfiguration, other: number) => UpdateMap>
>;

/** What ends by itself is another kind of container, whose old version would be started again and again. */
function withImage(each: UpdateConfiguration, image: ImageName): UpdateConfiguration {
  return each.image === 'ends' ? each : { ...each, image };
}

export type ChangeKind = keyof typeof ofConfiguration | keyof typeof ofMap;

const kindsOf = <Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(table).filter((key): key is Key => key in table);

export const changeKinds: readonly ChangeKind[] = [...kindsOf(ofConfiguration), ...kindsOf(ofMap)];

export function changedMap(map: UpdateMap, { kind, which, other }: DrawnChange): UpdateMap {
  const one = pick(map.configurations, which);
  if (!one) return map;
  if (isOfMap(kind)) return ofMap[kind](map, one, other);
  const change: Change = ofConfiguration[kind];
  return {
    ...map,
    configurations: map.configurations.map((each) => (each === one ? change(each, other) : each)),
  };
}

function isOfMap(kind: ChangeKind): kind is keyof typeof ofMap {
  return kind in ofMap;
}

/** Those that refer to it do so by the new name. A second rename would hide the first one. */
function renamed(map: UpdateMap, from: string, to: string): UpdateMap {
  if (
    map.configurations.some(
      ({ name, previousName }) => name === to || (name === from && previousName !== null),
    )
  )
    return map;
  const refer = (container: string): string =>
    container === from || container.startsWith(`${from}.`) ? to + container.slice(from.length) : container;
  return {
    ...map,
    configurations: map.configurations.map((each) => ({
      ...each,
      ...(each.name === from && { name: to, previousName: from }),
      uses: each.uses.map(refer),
      links: each.links.map(refer),
      networkOf: each.networkOf === null ? null : refer(each.networkOf),
    })),
  };
}
