/** Changes and faults at random; which ones, a seed says. */
import fc from 'fast-check';
import {
  type ConfigurationName,
  changed,
  configurations,
  type Declared,
  type Flaw,
  revised,
} from './declared.js';

/** What else happens in the run that brings the change. */
export type Fault =
  /** So many milliseconds after the moment. */
  | { readonly kind: 'client-killed'; readonly delay: number }
  /** As by Ctrl-C. */
  | { readonly kind: 'interrupted' }
  /** By somebody else, at once. */
  | { readonly kind: 'container-killed'; readonly name: ConfigurationName }
  /** Somebody takes the port of the web container as soon as it is free. */
  | { readonly kind: 'port-stolen' }
  | { readonly kind: 'engine-killed' }
  | { readonly kind: 'engine-stopped' }
  /** Until the end of the run. */
  | { readonly kind: 'disk-full' };

export interface Case {
  readonly changes: readonly Change[];
  /** The new version of this configuration can never run. */
  readonly flaw?: { readonly name: ConfigurationName; readonly flaw: Flaw } | undefined;
  readonly fault: Fault;
  /** Part of the events of the run after which the fault happens. */
  readonly part: number;
}

export interface Change {
  readonly name: ConfigurationName;
  readonly what: 'revision' | 'memory' | 'back' | 'shared';
}

const anyName = fc.constantFrom(...configurations);

const anyChange: fc.Arbitrary<Change> = fc.record({
  name: anyName,
  what: fc.constantFrom('revision', 'revision', 'memory', 'back', 'shared'),
});

const anyFlaw = fc.record({
  name: anyName,
  flaw: fc.constantFrom<Flaw[]>('crashes', 'no-program', 'unhealthy', 'never-healthy'),
});

type AnyFault = fc.Arbitrary<Fault>;

const ofClients: readonly AnyFault[] = [
  fc.record({ kind: fc.constant('client-killed'), delay: fc.nat({ max: 60 }) }),
  fc.constant({ kind: 'interrupted' }),
];
/** What they stop stays so where the new version is no good: that is how it was found. */
const ofOthers: readonly AnyFault[] = [
  fc.record({ kind: fc.constant('container-killed'), name: anyName }),
  fc.constant({ kind: 'port-stolen' }),
];
const ofEngines: readonly AnyFault[] = [
  fc.constant({ kind: 'engine-killed' }),
  fc.constant({ kind: 'engine-stopped' }),
  fc.constant({ kind: 'disk-full' }),
];

/** For an engine that others use too. */
export const casesOfClients = anyCase([...ofClients, ...ofOthers], ofClients);
export const casesOfEngines = anyCase([...ofClients, ...ofEngines], [...ofClients, ...ofEngines]);

/** All parts and delays are as likely as the first and the last one. */
function anyCase(faults: readonly AnyFault[], faultsOfFlawed: readonly AnyFault[]): fc.Arbitrary<Case> {
  const changes = fc.array(anyChange, { minLength: 1, maxLength: 3 });
  const part = fc.nat({ max: 95 }).map((percent) => percent / 100);
  const sound = fc.record({ changes, fault: fc.oneof(...faults), part });
  const flawed = fc.record({ changes, flaw: anyFlaw, fault: fc.oneof(...faultsOfFlawed), part });
  return fc.noBias(fc.oneof({ arbitrary: sound, weight: 3 }, { arbitrary: flawed, weight: 1 }));
}

export function applied(changes: readonly Change[], declared: Declared): Declared {
  return changes.reduce((next, change) => appliedOne(change, next), declared);
}

function appliedOne({ name, what }: Change, declared: Declared): Declared {
  const { memory, back, shared } = declared.versions[name];
  switch (what) {
    case 'memory':
      return changed(declared, name, { memory: memory === 64 ? 96 : 64 });
    case 'back':
      return changed(declared, name, { back: !back });
    case 'shared':
      // A volume that is declared no more is kept: it may hold data.
      return shared ? revised(declared, name) : changed(declared, name, { shared: true });
    case 'revision':
      return revised(declared, name);
    default:
      return what satisfies never;
  }
}

/** `app revision, web memory; db crashes; client-killed (delay 12) at 0.31` */
export function wordsOf({ changes, flaw, fault: { kind, ...more }, part }: Case): string {
  const details = Object.entries(more).map(([key, value]) => ` (${key} ${value})`);
  return [
    changes.map(({ name, what }) => `${name} ${what}`).join(', '),
    ...(flaw ? [`${flaw.name} ${flaw.flaw}`] : []),
    `${kind}${details.join('')} at ${part.toFixed(2)}`,
  ].join('; ');
}
