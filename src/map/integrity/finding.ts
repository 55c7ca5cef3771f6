/** What an integrity rule finds: a problem, and the declared element that it lies in. */
import type { ContainerConfiguration, MapDeclaration } from '../configuration.js';
import type { Problem, ProblemPath } from '../problem.js';

/** Knows where elements of a declaration were written. */
export interface Origins {
  pathOf(element: object): ProblemPath | undefined;
}

/** All that the rules look at, worked out once. */
export interface Subject {
  readonly map: MapDeclaration;
  /** Without the abstract ones, extended. */
  readonly containers: ReadonlyMap<string, ContainerConfiguration>;
  /** Every container that will be: `configuration`, or `configuration.instance`. */
  readonly instances: ReadonlyMap<string, ContainerConfiguration>;
  readonly attached: readonly AttachedName[];
  readonly origins: Origins;
}

/** The name by which other containers use an attached volume. */
export interface AttachedName {
  readonly name: string;
  readonly alias: string;
  readonly path: string | undefined;
  readonly owner: ContainerConfiguration;
  /** The item of `attaches`. */
  readonly element: object;
}

export type Rule = (subject: Subject) => Iterable<Problem>;

/** What is wrong, without where. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly suggestion?: string | undefined;
}

/** A problem at an element, or, where it is not known where that was written, at its container. */
export function problemAt(subject: Subject, element: object, container: string, fault: Fault): Problem {
  const path = subject.origins.pathOf(element) ?? ['containers', container];
  return problemWith(path, fault);
}

export function problemWith(path: ProblemPath, { suggestion, ...rest }: Fault): Problem {
  return suggestion === undefined ? { ...rest, path } : { ...rest, path, suggestion };
}

/** `web`, or `web.one` and `web.two`. */
export function instanceNames({ name, instances }: ContainerConfiguration): readonly string[] {
  return instances.length === 0 ? [name] : instances.map((instance) => `${name}.${instance}`);
}
