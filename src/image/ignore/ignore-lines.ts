/** The lines of a `.dockerignore` file, cleaned as Docker cleans them. */
import { posix } from 'node:path';

export interface IgnoreLine {
  /** Counted from 1. */
  readonly line: number;
  /** Relative, without `.`, `..` (but at its beginning) and `/` at its ends; empty where there is nothing behind a `!`. */
  readonly pattern: string;
  /** Begins with `!`: what matches is sent after all. */
  readonly exception: boolean;
}

/**
 * Blank lines and those that begin with `#` are left out; `#` behind a space is part of a name. Space around a pattern does
 * not count, nor do a byte order mark at the beginning and a `/` in front of a pattern.
 */
export function readIgnoreLines(text: string): readonly IgnoreLine[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((content, index) => {
      const trimmed = trim(content);
      if (content.startsWith('#') || trimmed === '') return [];
      return [{ line: index + 1, ...readLine(trimmed) }];
    });
}

function readLine(trimmed: string): Pick<IgnoreLine, 'pattern' | 'exception'> {
  const marked = trimmed.startsWith('!');
  const cleaned = relative(trim(marked ? trimmed.slice(1) : trimmed));
  // Docker cleans once more with the `!` in front, which takes away `!.` too, and finds a `!` behind a leading `/`.
  const whole = trim(clean(marked ? `!${cleaned}` : cleaned));
  const exception = whole.startsWith('!');
  return { pattern: exception ? whole.slice(1) : whole, exception };
}

function relative(pattern: string): string {
  if (pattern === '') return '';
  const cleaned = clean(pattern);
  return cleaned.length > 1 && cleaned.startsWith('/') ? cleaned.slice(1) : cleaned;
}

function clean(path: string): string {
  const normalized = posix.normalize(path);
  return normalized.length > 1 && normalized.endsWith('/') ? normalized.slice(0, -1) : normalized;
}

/** As Go trims: a byte order mark is no space, a `NEL` is one. */
function trim(text: string): string {
  return text.replace(/^(?:(?!\ufeff)[\s\u0085])+/, '').replace(/(?:(?!\ufeff)[\s\u0085])+$/, '');
}
