/** Which lines of a log are asked for. */
import type { OutputLine } from '../answers/output-lines.js';
import { flagIn } from '../http/api-request.js';
import { momentIn } from '../rules/moment-text.js';
import { type Moment, timeText } from '../state/moment.js';
import { Refusal } from '../state/refusal.js';

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
  const until = momentIn(query.get('until'));
  return {
    streams,
    follow: flagIn(query, 'follow'),
    timestamps: flagIn(query, 'timestamps'),
    tail: /^\d+$/.test(tail) ? Number(tail) : undefined,
    since: momentIn(query.get('since')) ?? 0n,
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
