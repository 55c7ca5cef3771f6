/** Which lines of a log are asked for. */
import { flagIn } from '../http/api-request.js';
import { type Moment, timeText } from '../state/moment.js';
import { Refusal } from '../state/refusal.js';
import type { OutputLine } from './output-lines.js';

export interface LogQuery {
  readonly streams: ReadonlySet<string>;
  readonly follow: boolean;
  readonly timestamps: boolean;
  /** Nothing: all. */
  readonly tail: number | undefined;
  readonly since: Moment;
  readonly until: Moment | undefined;
}

/** @throws Refusal 400 where neither stream is chosen, 500 where a time is none */
export function logQuery(query: URLSearchParams): LogQuery {
  const streams = streamsIn(query);
  if (streams.size === 0) throw new Refusal(400, 'Bad parameters: you must choose at least one stream');
  const tail = query.get('tail') ?? '';
  const until = momentIn(query, 'until');
  return {
    streams,
    follow: flagIn(query, 'follow'),
    timestamps: flagIn(query, 'timestamps'),
    tail: /^\d+$/.test(tail) ? Number(tail) : undefined,
    since: momentIn(query, 'since'),
    until: until === 0n ? undefined : until,
  };
}

export function streamsIn(query: URLSearchParams): ReadonlySet<string> {
  return new Set(['stdout', 'stderr'].filter((name) => flagIn(query, name)));
}

/** Of the log's lines so far: the last ones are counted before streams and times are chosen, as engines do. */
export function lastLines(lines: readonly OutputLine[], { tail }: LogQuery): readonly OutputLine[] {
  return tail === undefined ? lines : lines.slice(Math.max(0, lines.length - tail));
}

export function isAskedFor({ stream, moment }: OutputLine, { streams, since, until }: LogQuery): boolean {
  return streams.has(stream) && moment >= since && (until === undefined || moment <= until);
}

export function lineText({ moment, text }: OutputLine, { timestamps }: LogQuery): string {
  return timestamps ? `${timeText(moment)} ${text}` : text;
}

/** `1700000000.000000001`: seconds since 1970; 0 where there is none. */
function momentIn(query: URLSearchParams, name: string): Moment {
  const text = query.get(name) ?? '';
  if (text === '') return 0n;
  const [, seconds, fraction = ''] = /^(-?\d+)(?:\.(\d{1,9})\d*)?$/.exec(text) ?? [];
  if (seconds === undefined) throw new Refusal(500, `strconv.ParseInt: parsing "${text}": invalid syntax`);
  return BigInt(seconds) * 1_000_000_000n + BigInt(fraction.padEnd(9, '0'));
}
