/** What an integrity rule finds: a problem, and the declared element that it lies in. */
import { type Origin, placeOf } from '../origins.js';
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
export function problemAt(element: object, container: string, fault: Fault): Problem {
  return problemWith(originOf(element, ['containers', container]), fault);
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
export function originOf(element: object | undefined, otherwise: ProblemPath): Origin {
  return (element && placeOf(element)) ?? { path: otherwise };
}

/** What is below an element. */
export function below({ path, ...rest }: Origin, ...steps: ProblemPath): Origin {
  return { ...rest, path: [...path, ...steps] };
}

/** Each problem once: a fault that several configurations inherit is one, where it was written. */
export function withoutRepetition(problems: readonly Problem[]): readonly Problem[] {
  return [...firstOfEach(problems, ({ code, message, path, source }) => [code, message, source, path])];
}

/** For rules about what collides: of all that one element collides with, the first is told. */
export function oncePerPlace(rule: Rule): Rule {
  return (subject) => firstOfEach(rule(subject), ({ code, path, source }) => [code, source, path]);
}

function* firstOfEach(problems: Iterable<Problem>, keyOf: (problem: Problem) => unknown): Generator<Problem> {
  const seen = new Set<string>();
  for (const problem of problems) {
    const key = JSON.stringify(keyOf(problem));
    if (seen.has(key)) continue;
    seen.add(key);
    yield problem;
  }
}
