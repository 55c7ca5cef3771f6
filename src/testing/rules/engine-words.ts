/** Refusals that engines word differently by their age, and lists of faults in one refusal. */
import { isAtLeast } from '../../engine/api-version.js';
import type { EngineState } from '../state/engine-state.js';

/**
 * Two generations of engines are imitated: Docker 20.10, and what came since Docker 25 (API 1.44), as Docker 28 is.
 * Many words and defaults have changed between them.
 */
export function isNewer({ identity }: Pick<EngineState, 'identity'>): boolean {
  return isAtLeast(identity.apiVersion, '1.44');
}

export function wordsOf(
  state: Pick<EngineState, 'identity'>,
  words: { readonly newer: string; readonly older: string },
): string {
  return isNewer(state) ? words.newer : words.older;
}

/** Faults as they stand after a colon: one in a line of its own, several with a star each. */
export function faultList(faults: readonly string[]): string {
  const [only = ''] = faults;
  return faults.length === 1 ? `\n${only}` : faults.map((fault) => `\n* ${fault}`).join('');
}
