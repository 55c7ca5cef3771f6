/**
 * A map made of what was drawn. Each configuration refers only to those before it, by numbers that are taken modulo
 * what there is to refer to: so every draw gives a valid map, and so does every smaller draw.
 */
import { containersOf } from '../story/names.js';
import type { StoryConfiguration, StoryEndpoint, StoryMap } from '../story/story.js';
import type { DrawnConfiguration } from './drawn-map.js';

const names = [
  ...['db', 'cache', 'app', 'web', 'proxy', 'mail', 'queue', 'search', 'auth', 'files'],
  ...['jobs', 'logs', 'stats', 'api', 'cron', 'docs', 'shop', 'wiki', 'chat', 'feed'],
];
const instanceNames = ['one', 'two', 'three'];
export const networkNames = ['back', 'front', 'side'];
const volumeKinds = ['data', 'log'];
const mostContainers = 30;

export function arrangedMap(drawn: readonly DrawnConfiguration[], group: readonly number[]): StoryMap {
  const configurations: StoryConfiguration[] = [];
  let containers = 0;
  for (const each of drawn) {
    const next = arranged(each, configurations);
    containers += containersOf(next).length;
    if (containers > mostContainers) break;
    configurations.push(next);
  }
  const members = group.flatMap((number) => pick(configurations, number)?.name ?? []);
  return { configurations, groups: members.length > 0 ? { some: [...new Set(members)] } : {} };
}

export function pick<Item>(items: readonly Item[], number: number): Item | undefined {
  return items[number % Math.max(1, items.length)];
}

function arranged(drawn: DrawnConfiguration, before: readonly StoryConfiguration[]): StoryConfiguration {
  const name = names[before.length] ?? `c${before.length}`;
  const stack = drawn.networkOf === null ? undefined : pick(before.filter(lendsStack), drawn.networkOf);
  const networks = stack ? [] : endpoints(drawn, before);
  const onDefault = networks.length === 0 && !stack;
  return {
    name,
    instances: instanceNames.slice(0, drawn.instances),
    program: drawn.program,
    persistent: drawn.persistent,
    restart: drawn.program === 'serves' || drawn.restart === 'on-failure' ? drawn.restart : null,
    networks,
    attaches: drawn.attaches.map(({ owner, mode }, index) => ({
      alias: `${name}-${volumeKinds[index] ?? index}`,
      owner,
      mode,
    })),
    uses: usesOf(drawn, before),
    shares: drawn.shares,
    binds: drawn.binds,
    links: onDefault ? picked(linkable(before), drawn.links) : [],
    networkOf: stack?.name ?? null,
  };
}

/** One container, that is always brought up, with a stack of its own. */
function lendsStack(each: StoryConfiguration): boolean {
  return each.instances.length === 0 && staysUp(each) && each.networkOf === null;
}

function staysUp({ program, persistent }: StoryConfiguration): boolean {
  return program === 'serves' && !persistent;
}

function endpoints(
  { networks, endpointLinks }: DrawnConfiguration,
  before: readonly StoryConfiguration[],
): readonly StoryEndpoint[] {
  const chosen = [...new Set(networks.flatMap(({ network }) => pick(networkNames, network) ?? []))];
  return chosen.map((network, index) => ({
    network,
    aliases: networks[index]?.alias ? [`known-as-${network}`] : [],
    links:
      index > 0
        ? []
        : picked(
            before
              .filter((other) => other.networks.some((endpoint) => endpoint.network === network))
              .flatMap(containersOf),
            endpointLinks,
          ),
  }));
}

/** On the default network, an engine links only to what runs there. */
function linkable(before: readonly StoryConfiguration[]): readonly string[] {
  return before
    .filter((each) => staysUp(each) && each.networks.length === 0 && each.networkOf === null)
    .flatMap(containersOf);
}

function usesOf(
  { uses }: DrawnConfiguration,
  before: readonly StoryConfiguration[],
): StoryConfiguration['uses'] {
  const usable = [
    ...before.flatMap(({ attaches }) => attaches.map(({ alias }) => alias)),
    ...before.filter(hasVolumes).flatMap(containersOf),
  ];
  const chosen = new Map(
    uses.flatMap(({ used, readonly }) => {
      const name = pick(usable, used);
      return name === undefined ? [] : [[name, readonly] as const];
    }),
  );
  return [...chosen].map(([name, readonly]) => ({ name, readonly }));
}

function hasVolumes({ shares, binds, attaches, uses }: StoryConfiguration): boolean {
  return shares || binds || attaches.length > 0 || uses.length > 0;
}

function picked(from: readonly string[], numbers: readonly number[]): readonly string[] {
  return [...new Set(numbers.flatMap((number) => pick(from, number) ?? []))];
}
