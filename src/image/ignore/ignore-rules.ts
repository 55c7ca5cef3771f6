/**
 * Which files of a folder a `.dockerignore` file keeps out of a build context: the rules of the Docker command line.
 *
 * - A pattern is matched against the whole path, from the context's root; what is below a matching folder matches too.
 * - The last line that matches decides. A line can bring back (`!`) what an earlier one took away.
 * - In a folder that is excluded, exceptions count only if their text begins with the folder's path: after `*`, `!docs/*.md`
 *   brings files back, and `!**` + `/*.md` does not. (BuildKit's own client looks into excluded folders as soon as there is
 *   one exception with wildcards; Docker's classic client, and this, does not.)
 * - A line that could not change anything for a folder (it excludes what an earlier line has excluded) does not count for
 *   what is below that folder either, unless it matches there itself.
 *
 * In brackets, `*` and `?` are plain characters, and a `\` in front of a letter is that letter, as Docker's documentation has
 * it. The Docker command line hands these to a regular expression, with other meanings.
 */
import { DockerMapError } from '../../common/docker-map-error.js';
import { type IgnoreLine, readIgnoreLines } from './ignore-lines.js';
import { matcherOf } from './pattern-matcher.js';
import { readPattern } from './pattern-parts.js';

export interface IgnoreRules {
  /** Whether a file or folder is kept out; `path` is relative to the context, with `/` between its parts. */
  excludes(path: string): boolean;
  /** A folder that is kept out, with all that is in it: needs no looking into. */
  excludesAllIn(folder: string): boolean;
}

interface Rule {
  readonly pattern: string;
  readonly exception: boolean;
  matches(path: string): boolean;
}

/** What the rules say of one path. */
interface Verdict {
  readonly path: string;
  readonly excluded: boolean;
  /** Excluded, with all that is below. */
  readonly closed: boolean;
  /** For each rule, whether it was found to match. */
  readonly matched: readonly boolean[];
}

/**
 * Reads a `.dockerignore` file. `file` names it in messages.
 *
 * @throws DockerMapError `invalid-ignore-pattern`: a `!` alone, or a pattern that cannot be read.
 */
export function parseIgnoreRules(text: string, file = '.dockerignore'): IgnoreRules {
  const rules = readIgnoreLines(text).map((line) => ruleOf(line, file));
  if (rules.length === 0) return { excludes: () => false, excludesAllIn: () => false };
  // The folders from the root to the one last asked for: a walk asks for siblings one after the other.
  const ancestors: Verdict[] = [];
  const verdictOf = (path: string): Verdict => {
    const folder = folderOf(path);
    if (folder === undefined) return judge(rules, path, undefined);
    while (ancestors.length > 0 && !isWithin(folder, ancestors.at(-1)?.path ?? '')) ancestors.pop();
    for (const next of foldersBelow(folder, ancestors.at(-1)?.path)) {
      ancestors.push(judge(rules, next, ancestors.at(-1)));
    }
    return judge(rules, path, ancestors.at(-1));
  };
  return {
    excludes: (path) => verdictOf(path).excluded,
    excludesAllIn: (folder) => verdictOf(folder).closed,
  };
}

function ruleOf({ line, pattern, exception }: IgnoreLine, file: string): Rule {
  const parts = pattern === '' ? 'there is nothing behind its `!`' : readPattern(pattern);
  if (typeof parts === 'string') {
    const written = `${exception ? '!' : ''}${pattern}`;
    throw new DockerMapError('invalid-ignore-pattern', `${file}:${line}: pattern \`${written}\`: ${parts}`, {
      hint: 'Docker refuses it too. A `\\` in front of a character takes its special meaning away.',
    });
  }
  return { pattern, exception, matches: matcherOf(parts) };
}

function judge(rules: readonly Rule[], path: string, folder: Verdict | undefined): Verdict {
  if (folder?.closed) return { ...folder, path };
  let excluded = false;
  const matched = rules.map((rule, index) => {
    const matches = folder?.matched[index] || (rule.exception === excluded && rule.matches(path));
    if (matches) excluded = !rule.exception;
    return matches;
  });
  const closed = excluded && !rules.some((rule) => rule.exception && isWithin(rule.pattern, path));
  return { path, excluded, closed, matched };
}

/** Whether the path is the folder itself or below it. */
function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

function folderOf(path: string): string | undefined {
  const end = path.lastIndexOf('/');
  return end < 0 ? undefined : path.slice(0, end);
}

/** The folders from the one below `known` (or from the root) to `folder`, itself included. */
function foldersBelow(folder: string, known: string | undefined): readonly string[] {
  const from = known === undefined ? 0 : known.length + 1;
  if (from > folder.length) return [];
  const names = folder.slice(from).split('/');
  return names.map((_, index) => folder.slice(0, from) + names.slice(0, index + 1).join('/'));
}
