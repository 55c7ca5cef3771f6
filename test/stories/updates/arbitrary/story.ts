/** Random stories of updates for fast-check, which shrink to short ones. */
import fc from 'fast-check';
import { networkNames, pick } from '../../arbitrary/arranged-map.js';
import { anyone, seldom } from '../../arbitrary/drawn-map.js';
import { containersOf } from '../../story/names.js';
import type { FaultKind, FaultPlace, StoryFault } from '../../story/story.js';
import type { Drift, MovedTag, UpdateConfiguration, UpdateMap, UpdateStory } from '../story/story.js';
import { changedMap } from './changes.js';
import {
  type DrawnConfiguration,
  type DrawnDrift,
  drawnChanges,
  drawnConfigurations,
  drawnDrift,
} from './drawn.js';
import { validMap } from './valid-map.js';

const fault: fc.Arbitrary<StoryFault> = fc.record({
  kind: fc.constantFrom<FaultKind>(
    ...(['cut-before', 'cut-after', 'truncated', 'status-500', 'status-500-done', 'status-409'] as const),
    ...(['slow', 'engine-restart', 'engine-crash', 'engine-live', 'engine-away', 'engine-dies'] as const),
    ...(['cut-before', 'cut-after', 'status-500', 'status-500-done'] as const),
  ),
  on: fc.constantFrom<FaultPlace>(
    ...(['changing', 'create', 'start', 'stop', 'remove', 'rename', 'connect', 'disconnect'] as const),
    ...(['any', 'reading', 'changing', 'changing', 'rename', 'start', 'remove'] as const),
  ),
  nth: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 8 })),
  times: fc.constantFrom(1, 1, 1, 3),
});

const movedTag: fc.Arbitrary<MovedTag> = fc.record({
  image: fc.constantFrom('serves', 'heals', 'keeps'),
  to: fc.constantFrom('newer', 'newer', 'crashing'),
});

const moved: fc.Arbitrary<readonly MovedTag[]> = fc.oneof(
  { arbitrary: fc.constant([]), weight: 3 },
  { arbitrary: fc.array(movedTag, { minLength: 1, maxLength: 1 }), weight: 1 },
);

const names: fc.Arbitrary<readonly number[]> = fc.oneof(
  { arbitrary: fc.constant([]), weight: 3 },
  { arbitrary: fc.array(anyone, { minLength: 1, maxLength: 2 }), weight: 1 },
);

const killed = fc.record({
  at: fc.oneof(fc.integer({ min: 10, max: 25 }), fc.integer({ min: 1, max: 40 })),
  carriedOut: fc.boolean(),
});

export const anyUpdateStory: fc.Arbitrary<UpdateStory> = fc
  .record({
    apiVersion: fc.constantFrom<UpdateStory['apiVersion']>('1.52', '1.41', '1.43', '1.44', '1.51'),
    configurations: drawnConfigurations,
    changes: drawnChanges,
    moved,
    drift: drawnDrift,
    names,
    parallel: fc.constantFrom(8, 1, 2, 30),
    removeOrphans: fc.boolean(),
    second: fc.constantFrom<UpdateStory['second']>('update', 'update', 'startup'),
    faults: fc.array(fault, { maxLength: 3, size: 'max' }),
    killed: fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: killed, weight: 2 }),
    full: seldom(6),
  })
  .map(({ configurations, changes, moved, drift, names, full, ...others }) => {
    const before = arranged(configurations);
    const after = validMap(changes.reduce(changedMap, before));
    const chosen = names.flatMap((number) => pick(after.configurations, number)?.name ?? []);
    return {
      ...others,
      before,
      after,
      moved,
      drift: arrangedDrift(drift, before),
      names: [...new Set(chosen)],
      full: full ? after.configurations.slice(0, 1).map(({ name }) => name) : [],
    };
  });

const configurationNames = ['db', 'app', 'web', 'proxy'];
const instanceNames = ['one', 'two', 'three'];

function arranged(drawn: readonly DrawnConfiguration[]): UpdateMap {
  const configurations: UpdateConfiguration[] = [];
  for (const [index, each] of drawn.entries()) {
    const name = configurationNames[index] ?? `c${index}`;
    const others = configurations.flatMap(containersOf);
    configurations.push({
      name,
      previousName: null,
      instances: instanceNames.slice(0, each.instances),
      image: each.image,
      variables: each.variable ? { LEVEL: 'low' } : {},
      command: each.command ? 'serve' : null,
      memory: each.memory,
      restart: each.restart,
      healthCheck: each.healthCheck,
      networks: uniqueNetworks(each.networks),
      attaches: [`${name}-data`, `${name}-log`].slice(0, each.attaches),
      uses: each.uses.flatMap((number) => pick(others, number) ?? []),
      shares: each.shares ? [`/shares/${name}`] : [],
      links: each.links.flatMap((number) => pick(others, number) ?? []),
      networkOf: each.networkOf === null ? null : (pick(others, each.networkOf) ?? null),
      port: each.port ? 8000 + index : null,
      order: each.order,
      parallel: each.parallel,
      exec: each.exec,
    });
  }
  return validMap({ configurations, internal: [] });
}

function uniqueNetworks(drawn: DrawnConfiguration['networks']): UpdateConfiguration['networks'] {
  const named = drawn.map(({ network, alias }) => [pick(networkNames, network) ?? 'back', alias] as const);
  return [...new Map(named)].map(([network, alias]) => ({ network, alias }));
}

/** Once for each container. One that publishes a port keeps it, whatever it is called. */
function arrangedDrift(drawn: readonly DrawnDrift[], { configurations }: UpdateMap): readonly Drift[] {
  const containers = configurations.flatMap((each) =>
    containersOf(each).map((container) => ({ container, each })),
  );
  const chosen = new Map<string, Drift>();
  for (const { kind, which } of drawn) {
    const one = pick(containers, which);
    if (!one) continue;
    const holdsPort = kind === 'renamed' && one.each.port !== null;
    chosen.set(one.container, { container: one.container, kind: holdsPort ? 'stopped' : kind });
  }
  return [...chosen.values()];
}
