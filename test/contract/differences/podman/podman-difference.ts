/** How Podman's differences are listed: by their reason, each case with what it fails with. */
import type { Difference } from '../../difference.js';

/** @param cases by their sentences. @param patience milliseconds, where they wait for what never comes */
export function because(
  reason: string,
  cases: Readonly<Record<string, RegExp>>,
  patience?: number,
): readonly Difference[] {
  return Object.entries(cases).map(([name, fails]) => ({
    case: name,
    engine: 'podman',
    reason,
    fails,
    ...(patience !== undefined && { patience }),
  }));
}

/** Long enough for what comes at all. */
export const SHORT = 1_500;
/** What a case fails with that waits for what never comes. */
export const tooLong = /The case took too long/;
