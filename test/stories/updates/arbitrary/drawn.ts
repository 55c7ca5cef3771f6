/** What is drawn of a landscape that is to be updated, and of the changes to it: smaller draws are simpler stories. */
import fc from 'fast-check';
import { anyone, seldom } from '../../arbitrary/drawn-map.js';
import type { Drift, UpdateConfiguration } from '../story/story.js';
import { type ChangeKind, changeKinds } from './changes.js';

export interface DrawnConfiguration
  extends Pick<
    UpdateConfiguration,
    'image' | 'memory' | 'restart' | 'healthCheck' | 'order' | 'parallel' | 'exec'
  > {
  readonly instances: number;
  readonly variable: boolean;
  readonly command: boolean;
  readonly networks: readonly { readonly network: number; readonly alias: boolean }[];
  readonly attaches: number;
  readonly uses: readonly number[];
  readonly shares: boolean;
  readonly links: readonly number[];
  readonly networkOf: number | null;
  readonly port: boolean;
}

export interface DrawnChange {
  readonly kind: ChangeKind;
  readonly which: number;
  readonly other: number;
}

export interface DrawnDrift {
  readonly kind: Drift['kind'];
  readonly which: number;
}

function mostly<Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { arbitrary: fc.constant(usual), weight: 4 },
    { arbitrary: fc.constantFrom(usual, ...others), weight: 3 },
  );
}

const configuration: fc.Arbitrary<DrawnConfiguration> = fc.record({
  instances: mostly(0, 2, 3),
  image: fc.constantFrom('serves', 'heals', 'keeps', 'serves', 'ends'),
  variable: fc.boolean(),
  command: seldom(4),
  memory: mostly<number | null>(null, 64),
  restart: mostly<UpdateConfiguration['restart']>(null, 'always', 'unless-stopped'),
  healthCheck: seldom(4),
  networks: fc.array(fc.record({ network: anyone, alias: fc.boolean() }), { maxLength: 2 }),
  attaches: mostly(0, 1, 2),
  uses: fc.array(anyone, { maxLength: 1 }),
  shares: seldom(3),
  links: fc.array(anyone, { maxLength: 1 }),
  networkOf: fc.oneof({ arbitrary: fc.constant(null), weight: 4 }, { arbitrary: anyone, weight: 1 }),
  port: seldom(4),
  order: mostly<UpdateConfiguration['order']>(null, 'start-first', 'stop-first'),
  parallel: mostly(1, 2),
  exec: fc.oneof(
    { arbitrary: fc.constant(null), weight: 8 },
    { arbitrary: fc.constantFrom<UpdateConfiguration['exec']>('initial', 'restart'), weight: 1 },
  ),
});

export const drawnConfigurations = fc.array(configuration, { minLength: 1, maxLength: 4, size: 'max' });

export const drawnChanges: fc.Arbitrary<readonly DrawnChange[]> = fc.array(
  fc.record({ kind: fc.constantFrom(...changeKinds), which: anyone, other: anyone }),
  { minLength: 1, maxLength: 4, size: 'max' },
);

export const drawnDrift: fc.Arbitrary<readonly DrawnDrift[]> = fc.oneof(
  { arbitrary: fc.constant([]), weight: 2 },
  {
    arbitrary: fc.array(
      fc.record({
        kind: fc.constantFrom<Drift['kind']>(
          ...(['stopped', 'removed', 'disconnected', 'renamed', 'limited', 'restarted'] as const),
        ),
        which: anyone,
      }),
      { maxLength: 2 },
    ),
    weight: 1,
  },
);
