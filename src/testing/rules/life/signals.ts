/** Signals as engines read them: by name, with `SIG` in front or without, or by number, as on Linux. */
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';

export interface Signal {
  /** `SIGTERM` */
  readonly name: string;
  readonly number: number;
}

const names =
  'HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG XCPU XFSZ VTALRM PROF WINCH IO PWR SYS'.split(
    ' ',
  );

const signals: readonly Signal[] = names.map((name, index) => ({ name: `SIG${name}`, number: index + 1 }));

export const KILL: Signal = { name: 'SIGKILL', number: 9 };
export const TERMINATE: Signal = { name: 'SIGTERM', number: 15 };

/** Nothing where there is no such signal. */
export function knownSignal(text: string): Signal | undefined {
  const name = `SIG${text.toUpperCase().replace(/^SIG/, '')}`;
  return signals.find((signal) => signal.name === name || String(signal.number) === text);
}

/** Whether it is written as one; there may be none of that number. */
export function isSignal(text: string): boolean {
  return knownSignal(text) !== undefined || /^[1-9]\d*$/.test(text);
}

/** @throws Refusal */
export function signalOf(state: EngineState, text: string): Signal {
  const signal = knownSignal(text);
  if (signal) return signal;
  const modern = isNewer(state);
  if (!isSignal(text)) throw new Refusal(400, `${modern ? 'invalid' : 'Invalid'} signal: ${text}`);
  if (modern) throw new Refusal(400, `the linux daemon does not support signal ${text}`);
  throw new Refusal(500, `The linux daemon does not support signal ${text}`);
}
