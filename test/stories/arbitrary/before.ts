/** What exists before a story begins. */
import fc from 'fast-check';
import { containersOf, onEngine } from '../story/names.js';
import type { Before, ContainerBefore, Foreign, StoryMap, VolumeBefore } from '../story/story.js';
import { networkNames, pick } from './arranged-map.js';
import { anyone, seldom } from './drawn-map.js';

type State = ContainerBefore['state'];

interface DrawnBefore {
  /** Of all that nothing else is drawn for. */
  readonly usual: State;
  readonly containers: readonly (ContainerBefore & { readonly which: number })[];
  readonly volumes: readonly { readonly which: number; readonly before: VolumeBefore }[];
  readonly networksMissing: readonly number[];
  readonly foreign: readonly DrawnForeign[];
  readonly helpers: readonly { readonly which: number; readonly state: 'created' | 'exited' }[];
}

interface DrawnForeign {
  readonly kind: Foreign['kind'];
  readonly near: number;
  readonly running: boolean;
  readonly labelled: boolean;
  readonly network: number | null;
  readonly volume: number | null;
}

const states: readonly State[] = ['missing', 'running', 'exited', 'created', 'paused', 'half-made', 'dead'];

const container = fc.record({
  which: anyone,
  state: fc.constantFrom(...states),
  made: fc.constantFrom<ContainerBefore['made']>('today', 'hand', 'older'),
  unconnected: seldom(4),
});

const foreign: fc.Arbitrary<DrawnForeign> = fc.record({
  kind: fc.constantFrom<Foreign['kind']>('container', 'volume', 'network'),
  near: anyone,
  running: fc.boolean(),
  labelled: fc.boolean(),
  network: fc.option(anyone),
  volume: fc.option(anyone),
});

export const drawnBefore: fc.Arbitrary<DrawnBefore> = fc.record({
  usual: fc.constantFrom<State>('missing', 'running', 'exited', 'created'),
  containers: fc.array(container, { maxLength: 6, size: 'max' }),
  volumes: fc.array(
    fc.record({ which: anyone, before: fc.constantFrom<VolumeBefore>('missing', 'hand', 'older') }),
    { maxLength: 3 },
  ),
  networksMissing: fc.array(anyone, { maxLength: 2 }),
  foreign: fc.array(foreign, { maxLength: 3 }),
  helpers: fc.array(
    fc.record({ which: anyone, state: fc.constantFrom<'created' | 'exited'>('created', 'exited') }),
    { maxLength: 1 },
  ),
});

export function arrangedBefore(drawn: DrawnBefore, map: StoryMap): Before {
  const containers = map.configurations.flatMap(containersOf);
  const volumes = map.configurations.flatMap(({ attaches }) => attaches);
  const prepared = volumes.filter(({ owner, mode }) => owner !== null || mode !== null);
  const all: Record<string, ContainerBefore> = {};
  if (drawn.usual !== 'running')
    for (const name of containers) all[name] = { state: drawn.usual, made: 'today', unconnected: false };
  for (const { which, ...before } of drawn.containers) {
    const name = pick(containers, which);
    if (name !== undefined) all[name] = possible(before, name, map);
  }
  const nothing = drawn.usual === 'missing';
  const networks = networkNames.filter((name) =>
    map.configurations.some((each) => each.networks.some(({ network }) => network === name)),
  );
  const chosen = drawn.volumes.flatMap(({ which, before }) => {
    const volume = pick(volumes, which);
    return volume ? [[volume.alias, before] as const] : [];
  });
  return {
    containers: all,
    volumes: {
      ...(nothing ? Object.fromEntries(volumes.map(({ alias }) => [alias, 'missing' as const])) : {}),
      ...Object.fromEntries(chosen),
    },
    networksMissing: [
      ...new Set(
        nothing && drawn.networksMissing.length === 0
          ? networks
          : drawn.networksMissing.flatMap((number) => pick(networks, number) ?? []),
      ),
    ],
    foreign: drawn.foreign.map((each, index) => foreignNear(each, index, map)),
    helpers: drawn.helpers.flatMap(({ which, state }) => {
      const volume = pick(prepared, which);
      return volume ? [{ alias: volume.alias, state }] : [];
    }),
  };
}

/** What ends at once is never found running; what is on no network of the map is not without one for long. */
function possible(before: ContainerBefore, name: string, { configurations }: StoryMap): ContainerBefore {
  const configuration = configurations.find((each) => containersOf(each).includes(name));
  if (before.state === 'paused' && configuration?.program === 'ends') return { ...before, state: 'exited' };
  if (before.state === 'half-made' && configuration?.networks.length === 0)
    return { ...before, state: 'created' };
  return before;
}

function foreignNear(drawn: DrawnForeign, index: number, map: StoryMap): Foreign {
  const { kind, running, labelled } = drawn;
  const volumes = map.configurations.flatMap(({ attaches }) => attaches.map(({ alias }) => alias));
  const near = {
    container: map.configurations.map(({ name }) => name),
    volume: volumes.length > 0 ? volumes : ['data'],
    network: networkNames,
  }[kind];
  const other = pick(near, drawn.near) ?? 'other';
  const forms = [`${onEngine(other)}x`, `${onEngine(other)}.${kind}`, `x${onEngine(other)}`, other];
  const name = `${pick(forms, drawn.near)}${index}`;
  if (kind !== 'container') return { kind, name };
  const network = drawn.network === null ? null : (pick(networkNames, drawn.network) ?? null);
  const volume = drawn.volume === null ? null : (pick(volumes, drawn.volume) ?? null);
  return { kind, name, running, labelled, network, volume };
}
