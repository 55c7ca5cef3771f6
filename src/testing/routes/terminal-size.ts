/** The size of a terminal, which is asked for and then plays no part here. */
import { isNewer } from '../rules/engine-words.js';
import type { EngineState } from '../state/engine-state.js';
import { Refusal } from '../state/refusal.js';

/** @throws Refusal 400 where it is none */
export function checkTerminalSize(state: EngineState, query: URLSearchParams): void {
  for (const [name, what] of [
    ['h', 'height'],
    ['w', 'width'],
  ] as const) {
    const text = query.get(name) ?? '';
    if (/^\d+$/.test(text)) continue;
    const words = isNewer(state)
      ? `invalid resize ${what} "${text}": invalid syntax`
      : `strconv.Atoi: parsing "${text}": invalid syntax`;
    throw new Refusal(400, words);
  }
}
