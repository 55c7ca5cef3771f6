/** Actions by their names: those that there always are, and those that a user adds (manual, section 3.8.2). */
import { DockerMapError } from '../common/docker-map-error.js';
import { nearest } from '../common/suggest.js';
import type { Snapshot } from '../engine/snapshot.js';
import type { ItemId, Landscape } from '../landscape/landscape.js';
import type { Action, Plan } from '../plan/plan.js';
import { PlanError } from '../plan/plan-error.js';
import type { ActionOptions, Names } from './action-options.js';

/** Says, as a plan, what is to be done; reads what it is given and may read more, but changes nothing. */
export type CustomAction = (context: CustomActionContext) => Plan | Promise<Plan>;

export interface CustomActionContext {
  readonly landscapes: readonly Landscape[];
  /** Ids of the containers that the names of the call mean. */
  readonly targets: ReadonlySet<ItemId>;
  /** What there is on the engine, without inspections of single containers. */
  readonly snapshot: Snapshot;
  /** Those of the call, over the defaults of the client. */
  readonly options: CallOptions;
  /** What a built-in action would do. Default: to the names, and with the options, of the call. */
  readonly plan: (action: Action, names?: Names, options?: ActionOptions) => Promise<Plan>;
}

export interface CallOptions extends ActionOptions {
  /** For an action of the user's own: whatever it takes. */
  readonly parameters?: Readonly<Record<string, unknown>> | undefined;
}

/** For built-in actions, which have no use for them. */
export function withoutParameters<Options extends CallOptions>({ parameters: _, ...others }: Options) {
  return others;
}

export type CustomActions = Readonly<Record<string, CustomAction>>;

const BUILT_IN: Readonly<Record<Action, Action>> & Readonly<Record<string, Action>> = {
  create: 'create',
  start: 'start',
  startup: 'startup',
  restart: 'restart',
  stop: 'stop',
  remove: 'remove',
  shutdown: 'shutdown',
  update: 'update',
  signal: 'signal',
  pull: 'pull',
  build: 'build',
  pull_images: 'pull',
  pullImages: 'pull',
};

/** Names that no action of a user may have: what they mean does not change. */
export function refuseTakenNames(actions: CustomActions): void {
  const taken = Object.keys(actions).filter((name) => Object.hasOwn(BUILT_IN, name));
  if (taken.length === 0) return;
  throw new DockerMapError(
    'action-name-taken',
    `There is a built-in action of the name ${taken.map((name) => `'${name}'`).join(', ')}`,
    { hint: 'Give your own another name; it can plan the built-in one, and change that plan.' },
  );
}

/** @throws PlanError `unknown-action` */
export function actionNamed(name: string, own: CustomActions): Action | CustomAction {
  const action = memberOf(BUILT_IN, name) ?? memberOf(own, name);
  if (action !== undefined) return action;
  const near = nearest(name, [...Object.keys(BUILT_IN), ...Object.keys(own)]);
  throw new PlanError('unknown-action', `There is no action '${name}'`, { hint: hintFor(name, near) });
}

function hintFor(name: string, near: string | undefined): string {
  if (['script', 'run_script', 'runScript'].includes(name))
    return 'Scripts have a method of their own: runScript.';
  return near === undefined ? 'Give it to the client as one of `actions`.' : `Did you mean '${near}'?`;
}

function memberOf<Value>(record: Readonly<Record<string, Value>>, name: string): Value | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
