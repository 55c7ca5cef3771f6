/** What a live display must know of a run: which steps are at work, and how many are through. Pure. */
import { stepLabel, stepVerb } from '../../plan/step-text.js';
import type { RunEvent } from '../../run/event.js';
import { cleanLine } from '../output/clean-line.js';
import { advanceBuild, type BuildState, emptyBuild } from './build/build-state.js';

export interface RunningStep {
  /** `creating container main.web` */
  readonly label: string;
  /** When it began, in milliseconds. */
  readonly since: number;
  /** The engine's latest words on it; empty before there are any. */
  readonly text: string;
  /** Of an image that is built: the builder's own steps. */
  readonly build: BuildState;
}

export interface LiveState {
  readonly total: number;
  readonly finished: number;
  /** By their ids, in the order in which they began. */
  readonly running: ReadonlyMap<string, RunningStep>;
  /** When the run began, in milliseconds. */
  readonly since: number;
}

export function initialState(total: number, now: number): LiveState {
  return { total, finished: 0, running: new Map(), since: now };
}

export function advance(state: LiveState, event: RunEvent, now: number): LiveState {
  switch (event.type) {
    case 'started': {
      const { step } = event;
      return withBegun(state, step.id, `${stepVerb(step).doing} ${stepLabel(step)}`, now);
    }
    case 'progress':
      return withText(state, event.step.id, event.text);
    case 'build': {
      const { step, progress } = event;
      return changed(state, step.id, (known) => ({
        ...known,
        build: advanceBuild(known.build, progress, now),
      }));
    }
    case 'finished':
      return withFinished(state, event.outcome.step.id);
    default:
      return event satisfies never;
  }
}

export function withBegun(state: LiveState, id: string, label: string, now: number): LiveState {
  const step = { label, since: now, text: '', build: emptyBuild };
  return { ...state, running: new Map(state.running).set(id, step) };
}

export function withText(state: LiveState, id: string, text: string): LiveState {
  return changed(state, id, (known) => ({ ...known, text: oneLine(text) }));
}

export function withFinished(state: LiveState, id: string): LiveState {
  const running = new Map(state.running);
  running.delete(id);
  return { ...state, running, finished: state.finished + 1 };
}

function changed(state: LiveState, id: string, change: (step: RunningStep) => RunningStep): LiveState {
  const known = state.running.get(id);
  if (known === undefined) return state;
  return { ...state, running: new Map(state.running).set(id, change(known)) };
}

/** The engine's words must neither break the line nor move the cursor. */
function oneLine(text: string): string {
  return cleanLine(text.replace(/[\t\r\n]+/g, ' '))
    .replace(/ +/g, ' ')
    .trim();
}
