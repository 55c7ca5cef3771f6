/** The option `--since`: a duration before now, a day or a time. */
import { UsageError } from '../usage-error.js';

const DURATION = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;
const SECONDS = [86_400, 3600, 60, 1] as const;
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Seconds since 1970. Days, and times without a zone, are those of this machine.
 *
 * @param now milliseconds since 1970
 * @throws UsageError for what is neither
 */
export function sinceSeconds(text: string, now: number): number {
  const duration = DURATION.exec(text);
  if (duration !== null && text !== '') {
    const parts = SECONDS.map((seconds, index) => seconds * Number(duration[index + 1] ?? 0));
    return now / 1000 - parts.reduce((sum, part) => sum + part, 0);
  }
  const time = TIME.test(text) ? Date.parse(text.includes('T') ? text : `${text}T00:00`) : Number.NaN;
  if (!Number.isNaN(time)) return time / 1000;
  throw new UsageError(
    `--since takes a duration or a time, not "${text}"`,
    'Write for example 90s, 10m, 2h30m, 2026-01-31 or 2026-01-31T08:00:00Z.',
  );
}
