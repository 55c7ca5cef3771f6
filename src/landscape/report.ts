/** How the parts of a landscape say what is wrong, so that all of it can be told at once. */
import { nearest } from '../common/suggest.js';
import type { Problem } from '../map/problem.js';

/** What is wrong, and, for a name that nobody knows, the names that there are. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly unknown?: { readonly name: string; readonly known: Iterable<string> };
}

/** Reports a fault at a key, or at a key and the option below it. */
export type Report = (key: string | readonly string[], fault: Fault) => void;

/** A search takes time by the number of known words: where so much is wrong, it is no slip of the pen. */
const mostSearched = 100;

/** Reports into `problems`, at keys below `path`. */
export function reportInto(problems: Problem[], ...path: readonly string[]): Report {
  return (key, { code, message, unknown }) => {
    const searched = problems.length < mostSearched ? unknown : undefined;
    const suggestion = searched && nearest(searched.name, searched.known);
    problems.push({
      code,
      path: [...path, ...(typeof key === 'string' ? [key] : key)],
      message,
      ...(suggestion === undefined ? {} : { suggestion }),
    });
  };
}
