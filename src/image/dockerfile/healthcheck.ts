/** `HEALTHCHECK`, written from its parts. */
import { execForm, shellForm } from './command.js';
import { refusedValue } from './refusal.js';

export interface DockerfileHealthcheck {
  /** A text for the shell, or the words of a command. */
  readonly test: string | readonly string[];
  /** Seconds, or Docker's way to write a time (`1m30s`), as all times here. Engine's default: 30 s. */
  readonly interval?: number | string;
  /** Engine's default: 30 s. */
  readonly timeout?: number | string;
  /** Failures in that time do not count. */
  readonly startPeriod?: number | string;
  /** Between checks in the start period. Dockerfile 1.6, Docker 25. */
  readonly startInterval?: number | string;
  /** Failures in a row until the container is unhealthy. Engine's default: 3. */
  readonly retries?: number;
}

/** @param check a text is written as it is; `none` takes away what the base image has */
export function healthcheckText(check: string | DockerfileHealthcheck): string {
  if (typeof check === 'string') return check === 'none' ? 'NONE' : check;
  const { test, interval, timeout, startPeriod, startInterval, retries } = check;
  const times = { interval, timeout, 'start-period': startPeriod, 'start-interval': startInterval };
  const flags = Object.entries(times).flatMap(([name, time]) =>
    time === undefined ? [] : [`--${name}=${duration(time, name)}`],
  );
  if (retries !== undefined) flags.push(`--retries=${count(retries)}`);
  return [...flags, 'CMD', testText(test)].join(' ');
}

function testText(test: string | readonly string[]): string {
  if (test.length === 0) throw refusedValue('The test of the healthcheck is empty');
  return typeof test === 'string' ? shellForm(test, 'The healthcheck') : execForm(test, 'The healthcheck');
}

function duration(time: number | string, name: string): string {
  const text = typeof time === 'number' ? `${time}s` : time;
  if (/^(?:\d+(?:\.\d+)?(?:h|m|s|ms|us|ns))+$/.test(text)) return text;
  throw refusedValue(
    `${name} of the healthcheck is no time: ${JSON.stringify(time)}`,
    'Write seconds, or 1m30s.',
  );
}

function count(retries: number): number {
  if (Number.isSafeInteger(retries) && retries >= 0) return retries;
  throw refusedValue(`retries of the healthcheck is no count: ${retries}`);
}
