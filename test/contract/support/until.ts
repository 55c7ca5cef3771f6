/** Waits for what an engine does by itself, by looking again and again. */
import { setTimeout as delay } from 'node:timers/promises';

/** The first thing found. @throws when the case has taken too long */
export async function until<Found>(
  context: { readonly signal: AbortSignal },
  look: () => Promise<Found | undefined | false>,
): Promise<Found> {
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await delay(10, undefined, { signal: context.signal });
  }
}
