/** Removing containers that have ended, or all there are (manual, section 3.6.2). */
import type { Call } from '../../engine/call.js';
import type { Engine } from '../../engine/engine.js';
import type { ObservedContainer } from '../../engine/snapshot.js';
import { forEach, settle } from './for-each.js';
import type { Listeners } from './listeners.js';

export interface CleanupOptions extends Call {
  /** Only tells what would go. Default: false. */
  readonly listOnly?: boolean | undefined;
  /** Failures end in a PartialResultsError, when all has been tried. Default: false, they go to the log. */
  readonly raiseOnError?: boolean | undefined;
}

export interface CleanupContainersOptions extends CleanupOptions {
  /** Also those that have never been started. Default: false. */
  readonly includeInitial?: boolean | undefined;
  /** Names of containers that stay, whatever they are. */
  readonly exclude?: Iterable<string> | undefined;
}

export interface RemoveAllContainersOptions extends CleanupOptions {
  /** Seconds until a container that does not stop is killed. Default: 10. */
  readonly stopTimeout?: number | undefined;
}

export interface NamedContainer {
  readonly id: string;
  readonly name: string;
}

export interface RemovedContainers {
  readonly stopped: readonly NamedContainer[];
  readonly removed: readonly NamedContainer[];
}

/** @returns those that went, or would go */
export async function cleanupContainers(
  engine: Engine,
  listeners: Listeners,
  options: CleanupContainersOptions,
): Promise<readonly NamedContainer[]> {
  const { includeInitial = false, exclude = [], listOnly = false, raiseOnError = false, ...call } = options;
  const excluded = new Set(exclude);
  const candidates = (await engine.containers.list(call)).filter(
    (container) =>
      hasEnded(container, includeInitial) && !allNamesOf(container).some((name) => excluded.has(name)),
  );
  const containers = candidates.map(named);
  if (listOnly) return containers;
  const { done, errors } = await forEach(containers, nameOf, ({ id }) =>
    engine.containers.remove(id, {}, call),
  );
  return settle('Removing containers', done, errors, { raiseOnError, listeners });
}

/** @returns those that were stopped and removed, or would be */
export async function removeAllContainers(
  engine: Engine,
  listeners: Listeners,
  options: RemoveAllContainersOptions,
): Promise<RemovedContainers> {
  const { stopTimeout = 10, listOnly = false, raiseOnError = false, ...call } = options;
  const observed = await engine.containers.list(call);
  const all = observed.map(named);
  const running = observed.filter(isRunning).map(named);
  if (listOnly) return { stopped: running, removed: all };
  const stops = await forEach(running, nameOf, ({ id }) =>
    engine.containers.stop(id, { timeout: stopTimeout }, call),
  );
  const unstoppable = new Set(stops.errors.map(({ name }) => name));
  const removable = all.filter(({ name }) => !unstoppable.has(name));
  const removals = await forEach(removable, nameOf, ({ id }) => engine.containers.remove(id, {}, call));
  return settle(
    'Removing all containers',
    { stopped: stops.done, removed: removals.done },
    [...stops.errors, ...removals.errors],
    { raiseOnError, listeners },
  );
}

/** By which it is known, those that others link to it by included: `other/alias`. */
function allNamesOf({ name, linkedFrom = [] }: ObservedContainer): readonly string[] {
  return [name, ...linkedFrom];
}

function hasEnded({ status }: ObservedContainer, includeInitial: boolean): boolean {
  return status === 'exited' || status === 'dead' || (includeInitial && status === 'created');
}

function isRunning({ status }: ObservedContainer): boolean {
  return status === 'running' || status === 'paused' || status === 'restarting';
}

function named({ id, name }: ObservedContainer): NamedContainer {
  return { id, name };
}

function nameOf({ name }: NamedContainer): string {
  return name;
}
