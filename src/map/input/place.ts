/**
 * Where in the input a reader is. Every reader gets the place of its value, reports there what is wrong, and
 * goes on: problems are collected, never thrown.
 */
import type { Origin } from '../origins.js';
import type { Problem, ProblemPath } from '../problem.js';

/** How property names may be written: as in YAML only, or also in camelCase as in TypeScript. */
export type KeySpelling = 'snake_case' | 'any';

export interface ReportSettings {
  readonly spelling: KeySpelling;
  /** The file that is read. */
  readonly source?: string;
  /** Absolute path of the folder that relative paths of this machine are below. */
  readonly folder?: string;
  /** Where in the map the root of what is read is. */
  readonly base?: ProblemPath;
}

/** What the reading of a map, or of a part of it, collects. */
export class Report {
  readonly problems: Problem[] = [];
  readonly spelling: KeySpelling;
  readonly base: ProblemPath;
  readonly source: string | undefined;
  readonly folder: string | undefined;
  /** How many ports there were up to here. */
  ports = 0;

  constructor({ spelling, source, folder, base = [] }: ReportSettings) {
    this.spelling = spelling;
    this.base = base;
    this.source = source;
    this.folder = folder;
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
    return this.#parent === undefined ? this.report.base : [...this.#parent.path, this.#step];
  }

  get origin(): Origin {
    const { path } = this;
    const { source } = this.report;
    return source === undefined ? { path } : { path, source };
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
