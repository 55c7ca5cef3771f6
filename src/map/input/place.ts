/**
 * Where in the input a reader is. Every reader gets the place of its value, reports there what is wrong, and
 * goes on: problems are collected, never thrown.
 */
import type { Problem, ProblemPath } from '../problem.js';

/** How property names may be written: as in YAML only, or also in camelCase as in TypeScript. */
export type KeySpelling = 'snake_case' | 'any';

/** What one reading of a map collects. */
export class Report {
  readonly problems: Problem[] = [];
  readonly spelling: KeySpelling;
  /** Names of all containers, known before any of them is read: a name may hold dots. */
  containerNames: ReadonlySet<string> = new Set();
  readonly #origins = new Map<object, Place>();

  constructor(spelling: KeySpelling) {
    this.spelling = spelling;
  }

  /** Keeps where an element was declared, for problems found later. */
  remember(element: object, place: Place): void {
    this.#origins.set(element, place);
  }

  pathOf(element: object): ProblemPath | undefined {
    return this.#origins.get(element)?.path;
  }
}

export class Place {
  readonly report: Report;
  readonly #parent: Place | undefined;
  readonly #step: string | number;

  private constructor(report: Report, parent: Place | undefined, step: string | number) {
    this.report = report;
    this.#parent = parent;
    this.#step = step;
  }

  static root(report: Report): Place {
    return new Place(report, undefined, '');
  }

  at(step: string | number): Place {
    return new Place(this.report, this, step);
  }

  get path(): ProblemPath {
    return this.#parent === undefined ? [] : [...this.#parent.path, this.#step];
  }

  /** Reports a problem here. Returns `undefined`, which is what a reader without a result returns. */
  problem(code: string, message: string, suggestion?: string): undefined {
    const found = { code, path: this.path, message };
    this.report.problems.push(suggestion === undefined ? found : { ...found, suggestion });
    return undefined;
  }

  /** Reports a value of the wrong kind, saying what is accepted. */
  refuse(accepted: string, found: string): undefined {
    return this.problem('invalid-value', `expected ${accepted}, found ${found}`);
  }
}

/** Reads one value at its place; without a result it has reported why. */
export type Reader<Result> = (value: unknown, place: Place) => Result | undefined;

/** A value and where it is. */
export interface Placed {
  readonly value: unknown;
  readonly place: Place;
}
