/** Which containers' output is to be read: of those that are there, and, on request, of each that is started later. */
import type { EngineEvent } from '../../engine/answer/event.js';
import type { Engine } from '../../engine/engine.js';

export interface ContainerRun {
  /** On the engine. */
  readonly id: string;
  readonly name: string;
  /** Where its output of before has been read: from when on, in seconds since 1970. */
  readonly since?: number;
}

/** Those that are there, in the order of the names. */
export async function* presentRuns(
  engine: Engine,
  names: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<ContainerRun> {
  for (const { id, name } of await observe(engine, names, signal)) yield { id, name };
}

/** Ends only by `signal`: with the error of an aborted call. */
export async function* followedRuns(
  engine: Engine,
  names: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<ContainerRun> {
  const filters = { type: ['container'], event: ['start', 'die', 'rename'] };
  const events = engine.events({ filters, signal });
  // Asked for before the list: what happens in between must not be missed.
  let next = begun(events.next());
  const memory: Memory = { names: new Set(names), known: new Set(), ended: new Map() };
  for (const { id, name, runs } of await observe(engine, names, signal)) {
    memory.known.add(id);
    if (!runs) memory.ended.set(id, null);
    yield { id, name };
  }
  for (;;) {
    const { done, value } = await next;
    if (done === true) return;
    next = begun(events.next());
    const run = runOf(value, memory);
    if (run !== null) yield run;
  }
}

/** What became of it is asked for later. */
function begun<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {});
  return promise;
}

interface Memory {
  readonly names: ReadonlySet<string>;
  /** Ids of those whose output is or was read. */
  readonly known: Set<string>;
  /** When those that do not run have ended, in seconds; `null` where that was before. */
  readonly ended: Map<string, number | null>;
}

/** Room for what a container writes before the engine says that it was started. */
const BEFORE_START = 1;

function runOf({ action, id, time, attributes }: EngineEvent, memory: Memory): ContainerRun | null {
  const { names, known, ended } = memory;
  const name = attributes['name'] ?? '';
  if (action === 'die') {
    // Events have no parts of milliseconds: what it wrote within the last one has been read.
    ended.set(id, (time + 1) / 1000);
    return null;
  }
  if (!names.has(name)) return null;
  const wasKnown = known.has(id);
  known.add(id);
  if (!wasKnown) return { id, name };
  const end = ended.get(id);
  if (action !== 'start' || end === undefined) return null;
  ended.delete(id);
  return { id, name, since: end ?? time / 1000 - BEFORE_START };
}

interface Present {
  readonly id: string;
  readonly name: string;
  readonly runs: boolean;
}

async function observe(
  engine: Engine,
  names: readonly string[],
  signal: AbortSignal,
): Promise<readonly Present[]> {
  const containers = new Map((await engine.containers.list({ signal })).map((each) => [each.name, each]));
  return names.flatMap((name) => {
    const container = containers.get(name);
    return container === undefined
      ? []
      : [{ id: container.id, name, runs: container.status !== 'created' && container.status !== 'exited' }];
  });
}
