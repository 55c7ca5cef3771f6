/** What an integrity rule finds: a problem, and the declared element that it lies in. */
import type { Origin, Origins } from '../origins.js';
import type { Problem, ProblemPath } from '../problem.js';
import type { Subject } from './subject.js';

/** Looks at a whole map, and says what is wrong in one respect. Linear in the size of the map. */
export type Rule = (subject: Subject) => Iterable<Problem>;

/** What is wrong, without where. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** A problem at an element, or, where it is not known where that was written, at its container. */
export function problemAt({ origins }: Subject, element: object, container: string, fault: Fault): Problem {
  return problemWith(originOf(origins, element, ['containers', container]), fault);
}

export function problemWith({ path, source }: Origin, { code, message, suggestion }: Fault): Problem {
  return {
    code,
    path,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(source === undefined ? {} : { source }),
  };
}

/** Where an element was written, or where it would be in a map of one piece. */
export function originOf(origins: Origins, element: object | undefined, otherwise: ProblemPath): Origin {
  return (element && origins.placeOf(element)) ?? { path: otherwise };
}

/** What is below an element. */
export function below({ path, ...rest }: Origin, ...steps: ProblemPath): Origin {
  return { ...rest, path: [...path, ...steps] };
}

/** Each problem once: a fault that several configurations inherit is one, where it was written. */
export function withoutRepetition(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, path, source }) => {
    const key = JSON.stringify([code, source, path]);
    return !seen.has(key) && seen.add(key);
  });
}
