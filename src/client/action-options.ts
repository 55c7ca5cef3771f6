/** What the actions of a client take. */
import type { CompareContent } from '../map/content/compare.js';
import { given } from '../map/input/given.js';
import type { PlanOptions } from '../plan/request.js';
import type { RunOptions } from '../run/run-plan.js';

/** One name or several, as in `resolveTargets`; none: everything the maps declare. */
export type Names = string | readonly string[];

export interface ActionOptions extends PlanOptions {
  /** Limits configurations to the instances of these names. */
  readonly instances?: readonly string[] | undefined;
  /** update, differences: how fields are compared, for all containers; `compare` of a configuration wins. */
  readonly compare?: CompareContent | undefined;
}

/** Options of `runScript` that a client may have defaults for (manual, section 3.8.4). */
export interface ScriptDefaults {
  /** Removes a container of the same name first. Default: false, an existing one is an error. */
  readonly removeExistingBefore?: boolean | undefined;
  /** Removes the container afterwards, unless waiting for it timed out. Default: true. */
  readonly removeCreatedAfter?: boolean | undefined;
}

/** What holds wherever an action is not given the option itself. */
export interface OptionDefaults extends Omit<ActionOptions, 'instances'>, ScriptDefaults {}

/** Options that are given win over defaults; `undefined` is not given. */
export function withDefaults<Options extends object>(defaults: OptionDefaults | undefined, options: Options) {
  return { ...defaults, ...given(options) };
}

export function listOf(names: Names | undefined): readonly string[] {
  if (names === undefined) return [];
  return typeof names === 'string' ? [names] : names;
}

export function runOptionsOf({ signal, onEvent, parallel, credentials }: RunOptions): RunOptions {
  return { signal, onEvent, credentials, ...(parallel === undefined ? {} : { parallel }) };
}
