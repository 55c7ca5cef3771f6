/** `healthcheck`: the command that tells whether a container is healthy, and its times. */
import type { DurationContent, Nothing, Word } from './values.js';

/** A command line; `[test, interval, timeout, retries, startPeriod]`; fields; null switches it off. */
export type HealthcheckContent = Nothing | string | HealthcheckValues | HealthcheckFields;

type HealthcheckValues = readonly [
  test: TestContent,
  interval?: DurationContent | Nothing,
  timeout?: DurationContent | Nothing,
  retries?: Word | Nothing,
  startPeriod?: DurationContent | Nothing,
];

/** A command line, or a list of words; `NONE` or null switches the check off. */
type TestContent = string | readonly Word[] | Nothing;

interface HealthcheckFields {
  /** Command line, list of words, or `NONE`. */
  readonly test?: TestContent;
  /** Time between checks: `10s`, `1m30s`, or nanoseconds. */
  readonly interval?: DurationContent | Nothing;
  /** Time after which a check has failed. */
  readonly timeout?: DurationContent | Nothing;
  /** Failures in a row that make the container unhealthy. */
  readonly retries?: Word | Nothing;
  /** Time in which failures do not count. */
  readonly startPeriod?: DurationContent | Nothing;
}
