/** What goes wrong in a story, as the simulated engine's faults. */
import {
  answers,
  type CallPattern,
  dies,
  type Fault,
  refused,
  reset,
  restarts,
  type SimulatedEngine,
  slow,
  truncated,
} from '../../../src/testing/index.js';
import type { FaultKind, FaultPlace, StoryFault } from '../story/story.js';

export interface RunningFaults {
  /** Whether one of them took the engine down. */
  readonly engineWentDown: () => boolean;
  /** How many requests met one. */
  readonly hits: () => number;
  /** Nothing goes wrong any more; an engine that is down comes back. */
  readonly end: () => Promise<void>;
}

const places: Readonly<Record<FaultPlace, CallPattern>> = {
  any: '*',
  reading: 'GET *',
  changing: 'POST *',
  create: 'POST /containers/create',
  start: 'POST /containers/*/start',
  stop: 'POST /containers/*/stop',
  wait: 'POST /containers/*/wait',
  remove: 'DELETE /containers/*',
  connect: 'POST /networks/*/connect',
  disconnect: 'POST /networks/*/disconnect',
  rename: 'POST /containers/*/rename',
  network: 'POST /networks/create',
};

/** Milliseconds. */
const awhile = 30;

const kinds: Readonly<Record<FaultKind, Fault>> = {
  'cut-before': refused(),
  'cut-after': reset(),
  truncated: truncated(),
  'status-500': answers(500),
  'status-500-done': answers(500, 'simulated fault', { carriedOut: true }),
  'status-503': answers(503),
  'status-409': answers(409),
  slow: slow(awhile),
  'engine-restart': restarts('stopped'),
  'engine-crash': restarts('crashed', { carriedOut: true }),
  'engine-live': restarts('live'),
  'engine-away': restarts('stopped', { downFor: awhile }),
  'engine-dies': dies(),
};

export function runFaults(engine: SimulatedEngine, faults: readonly StoryFault[]): RunningFaults {
  const handles = faults.map(({ kind, on, nth, times }) => ({
    kind,
    handle: engine.fault({ on: places[on], fault: kinds[kind], nth, times }),
  }));
  return {
    hits: () => handles.reduce((sum, { handle }) => sum + handle.hits, 0),
    engineWentDown: () => handles.some(({ kind, handle }) => kind.startsWith('engine-') && handle.hits > 0),
    end: async () => {
      for (const { handle } of handles) handle.remove();
      await engine.resume();
    },
  };
}
