/** What a live display must know of a run: which steps are at work, and how many are through. */
import type { StepId } from '../../plan/step.js';
import { stepLabel, stepVerb } from '../../plan/step-text.js';
import type { RunEvent } from '../../run/event.js';

export interface RunningStep {
  /** `creating container main.web` */
  readonly label: string;
  /** When it began, in milliseconds. */
  readonly since: number;
  /** The engine's latest words on it; empty before there are any. */
  readonly text: string;
}

export interface LiveState {
  readonly total: number;
  readonly finished: number;
  /** In the order in which they began. */
  readonly running: ReadonlyMap<StepId, RunningStep>;
  /** When the run began, in milliseconds. */
  readonly since: number;
}

export function initialState(total: number, now: number): LiveState {
  return { total, finished: 0, running: new Map(), since: now };
}

export function advance(state: LiveState, event: RunEvent, now: number): LiveState {
  const running = new Map(state.running);
  switch (event.type) {
    case 'started': {
      const label = `${stepVerb(event.step).doing} ${stepLabel(event.step)}`;
      running.set(event.step.id, { label, since: now, text: '' });
      return { ...state, running };
    }
    case 'progress': {
      const known = running.get(event.step.id);
      if (known !== undefined) running.set(event.step.id, { ...known, text: oneLine(event.text) });
      return { ...state, running };
    }
    case 'finished':
      running.delete(event.outcome.step.id);
      return { ...state, running, finished: state.finished + 1 };
  }
}

/** The engine's words must neither break the line nor move the cursor. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
