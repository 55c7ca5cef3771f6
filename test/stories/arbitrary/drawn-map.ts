/** What is drawn of a map: smaller draws are simpler maps. */
import fc from 'fast-check';
import type { StoryConfiguration } from '../story/story.js';

export interface DrawnConfiguration {
  readonly instances: number;
  readonly program: StoryConfiguration['program'];
  readonly persistent: boolean;
  readonly restart: StoryConfiguration['restart'];
  readonly networks: readonly { readonly network: number; readonly alias: boolean }[];
  readonly endpointLinks: readonly number[];
  readonly attaches: readonly { readonly owner: string | null; readonly mode: string | null }[];
  readonly uses: readonly { readonly used: number; readonly readonly: boolean }[];
  readonly shares: boolean;
  readonly binds: boolean;
  readonly links: readonly number[];
  readonly networkOf: number | null;
}

/** Stands for one of a list whose length is not known yet. */
export const anyone = fc.nat(30);

/** True once in so many times. */
export function seldom(times: number): fc.Arbitrary<boolean> {
  return fc.oneof(
    { arbitrary: fc.constant(false), weight: times - 1 },
    { arbitrary: fc.boolean(), weight: 2 },
  );
}

function mostly<Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { arbitrary: fc.constant(usual), weight: 4 },
    { arbitrary: fc.constantFrom(usual, ...others), weight: 2 },
  );
}

const configuration: fc.Arbitrary<DrawnConfiguration> = fc.record({
  instances: mostly(0, 2, 3),
  program: mostly<StoryConfiguration['program']>('serves', 'ends'),
  persistent: seldom(4),
  restart: mostly<StoryConfiguration['restart']>(null, 'always', 'unless-stopped', 'on-failure'),
  networks: fc.array(fc.record({ network: anyone, alias: fc.boolean() }), { maxLength: 3 }),
  endpointLinks: fc.array(anyone, { maxLength: 1 }),
  attaches: fc.array(
    fc.record({
      owner: fc.constantFrom(null, '2000:2000', '0:3000'),
      mode: fc.constantFrom(null, '0750', '0700'),
    }),
    { maxLength: 2 },
  ),
  uses: fc.array(fc.record({ used: anyone, readonly: fc.boolean() }), { maxLength: 3 }),
  shares: seldom(5),
  binds: seldom(5),
  links: fc.array(anyone, { maxLength: 2 }),
  networkOf: fc.oneof({ arbitrary: fc.constant(null), weight: 3 }, { arbitrary: anyone, weight: 1 }),
});

/** Mostly a few, sometimes many. */
export const drawnConfigurations: fc.Arbitrary<readonly DrawnConfiguration[]> = fc.oneof(
  { arbitrary: fc.array(configuration, { minLength: 1, maxLength: 5, size: 'max' }), weight: 4 },
  { arbitrary: fc.array(configuration, { minLength: 1, maxLength: 20, size: 'max' }), weight: 1 },
);

export const drawnGroup: fc.Arbitrary<readonly number[]> = fc.array(anyone, { maxLength: 3 });
