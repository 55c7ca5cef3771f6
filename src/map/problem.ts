/** What can be wrong with a map: one problem, where it is, and the word that was probably meant. */

/** Keys and list positions from the document's root to the offending value. */
export type ProblemPath = readonly (string | number)[];

/** Where a problem is in a text. Lines and columns count from 1. */
export interface SourceLocation {
  /** Path of the file, or what else the text is called. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line of the text with a caret below the place; two lines, ready to print. */
  readonly excerpt: string;
}

/** A text that a map, or a part of it, was read from. */
export interface MapSource {
  /** Path of the file, or what else the text is called. */
  readonly file: string;
  readonly text: string;
}

export interface Problem {
  /** Stable, for programs: `unknown-key`, `unknown-alias`, `cycle`... */
  readonly code: string;
  readonly path: ProblemPath;
  /** One sentence, without the place and without a full stop at its end. */
  readonly message: string;
  /** The nearest known word, where one is near. */
  readonly suggestion?: string;
  /** The file that `path` is in, as `MapSource` has it, where the map was read from files. */
  readonly source?: string;
  /** Only for maps that were read from a text. */
  readonly location?: SourceLocation;
}

/** `containers.web.binds[0]`; an empty path is the map itself and gives an empty text. */
function formatPath(path: ProblemPath): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') return `[${step}]`;
      const plain = /^[\w-]+$/.test(step);
      if (!plain) return `[${JSON.stringify(step)}]`;
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

/** `map.yaml:3:5` where the text is known, else the path in the map; empty for the map itself. */
export function problemPlace({ location, path }: Problem): string {
  return location === undefined ? formatPath(path) : `${location.file}:${location.line}:${location.column}`;
}

/** What is wrong, and what was probably meant. */
export function problemSentence({ message, suggestion }: Problem): string {
  return suggestion === undefined ? message : `${message}; did you mean '${suggestion}'?`;
}

/** The problem in one line with its place, followed by the excerpt where there is one. */
export function formatProblem(problem: Problem): string {
  const place = problemPlace(problem);
  const line = `${place === '' ? '' : `${place}: `}${problemSentence(problem)}`;
  const excerpt = problem.location?.excerpt ?? '';
  return excerpt === '' ? line : `${line}\n${excerpt}`;
}
