/** Random stories for fast-check, which shrink to short ones. */
import fc from 'fast-check';
import { containersOf } from '../story/names.js';
import type {
  Before,
  FaultKind,
  FaultPlace,
  Story,
  StoryAction,
  StoryFault,
  StoryMap,
} from '../story/story.js';
import { arrangedMap, pick } from './arranged-map.js';
import { arrangedBefore, drawnBefore } from './before.js';
import { anyone, drawnConfigurations, drawnGroup, seldom } from './drawn-map.js';
import { fitting } from './fitting.js';

type ActionKind = StoryAction['kind'];

interface DrawnAction extends Omit<StoryAction, 'names'> {
  readonly names: readonly number[];
}

const fault: fc.Arbitrary<StoryFault> = fc.record({
  kind: fc.constantFrom<FaultKind>(
    ...(['cut-before', 'cut-after', 'truncated', 'status-500', 'status-500-done', 'status-503'] as const),
    ...(['status-409', 'slow', 'engine-restart', 'engine-crash', 'engine-live', 'engine-away'] as const),
    // Those that are told apart most easily wrongly come more often.
    ...(['engine-dies', 'status-409', 'status-409', 'cut-after'] as const),
  ),
  on: fc.constantFrom<FaultPlace>(
    ...(['changing', 'create', 'start', 'stop', 'wait', 'remove', 'connect', 'network', 'any'] as const),
    ...(['reading', 'connect', 'connect', 'create', 'start'] as const),
  ),
  nth: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 12 })),
  times: fc.constantFrom(1, 1, 1, 3),
});

function actionOf(kinds: readonly ActionKind[]): fc.Arbitrary<DrawnAction> {
  return fc.record({
    kind: fc.constantFrom(...kinds),
    names: fc.oneof(
      { arbitrary: fc.constant([]), weight: 2 },
      { arbitrary: fc.array(anyone, { maxLength: 3 }), weight: 1 },
    ),
    parallel: fc.constantFrom(8, 1, 2, 30),
    removeAttached: seldom(4),
    removeNetworks: fc.boolean(),
    removePersistent: fc.boolean(),
  });
}

export interface StoryKinds {
  readonly actions: readonly ActionKind[];
  /** At most so many; 0: nothing goes wrong. */
  readonly faults: number;
}

export function anyStory({ actions, faults }: StoryKinds): fc.Arbitrary<Story> {
  return fc
    .record({
      apiVersion: fc.constantFrom<Story['apiVersion']>('1.52', '1.41', '1.41', '1.43', '1.44', '1.51'),
      configurations: drawnConfigurations,
      group: drawnGroup,
      before: drawnBefore,
      action: actionOf(actions),
      meanwhile: fc.oneof(
        { arbitrary: fc.constant([]), weight: 3 },
        { arbitrary: fc.array(anyone, { minLength: 1, maxLength: 2 }), weight: 1 },
      ),
      faults: fc.array(fault, { maxLength: faults }),
    })
    .map(({ apiVersion, configurations, group, before, action, meanwhile, faults }) => {
      const map = arrangedMap(configurations, group);
      const fittingBefore = fitting(arrangedBefore(before, map), map, action.kind);
      return {
        apiVersion,
        map,
        before: fittingBefore,
        action: { ...action, names: namesIn(map, action.names) },
        meanwhile: intruded(map, fittingBefore, meanwhile),
        faults,
      };
    });
}

function namesIn(map: StoryMap, numbers: readonly number[]): readonly string[] {
  const names = [
    ...map.configurations.flatMap((each) => [each.name, ...containersOf(each)]),
    ...Object.keys(map.groups),
  ];
  return [...new Set(numbers.flatMap((number) => pick(names, number) ?? []))];
}

/** What is made by hand did not exist, serves, and is on a stack of its own. */
function intruded(
  { configurations }: StoryMap,
  { containers }: Before,
  numbers: readonly number[],
): readonly string[] {
  const possible = configurations
    .filter(({ networkOf, program }) => networkOf === null && program === 'serves')
    .flatMap(containersOf)
    .filter((name) => containers[name]?.state === 'missing');
  return [...new Set(numbers.flatMap((number) => pick(possible, number) ?? []))];
}
