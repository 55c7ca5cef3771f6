/** When in a run a fault happens, and a listener that makes it happen then. */
import type { Plan, RunEvent } from '../../../../../src/index.js';

export type Moment =
  /** At the beginning of this stage of a replacement, of whichever container comes there first. */
  | { readonly stage: string }
  /** After this part of the events of the run, from 0 up to 1. */
  | { readonly part: number };

/** Events of each step, about: a replacement tells of its stages. */
const ofReplacement = 11;
const ofOthers = 2;

export function eventsBefore(part: number, { steps }: Plan): number {
  const counts = steps.map(({ kind }) => (kind === 'replaceContainer' ? ofReplacement : ofOthers));
  return Math.floor(part * counts.reduce((sum, count) => sum + count, 0));
}

/** @param strike is called once, or never where the run does not come to that */
export function listenerFor(moment: Moment, plan: Plan, strike: () => void): (event: RunEvent) => void {
  let left = 'part' in moment ? eventsBefore(moment.part, plan) : Number.POSITIVE_INFINITY;
  let struck = false;
  return (event) => {
    const now = 'part' in moment ? left-- === 0 : event.type === 'progress' && event.text === moment.stage;
    if (!now || struck) return;
    struck = true;
    strike();
  };
}
