/**
 * Collects the steps and notes of a plan while it is being made. Promise: steps stand in the order in which they
 * were added, each id once; `after` names only steps that are in the plan.
 */
import type { Action, Note, Plan } from './plan.js';
import type { Step, StepId, StepKind } from './step.js';

/** A step as its maker gives it: the id follows from kind and target, edges to steps not planned are dropped. */
export type StepDraft = DraftOf<Step>;

type DraftOf<S extends Step> = S extends Step
  ? Omit<S, 'id' | 'engine' | 'differences' | 'after'> &
      Partial<Pick<S, 'differences'>> & { after: Iterable<StepId> }
  : never;

const objects: Readonly<Record<StepKind, string>> = {
  pullImage: 'pull image',
  createNetwork: 'create network',
  removeNetwork: 'remove network',
  prepareVolume: 'prepare volume',
  removeVolume: 'remove volume',
  createContainer: 'create container',
  connectNetwork: 'connect container',
  startContainer: 'start container',
  stopContainer: 'stop container',
  restartContainer: 'restart container',
  removeContainer: 'remove container',
};

/** `create container:main.web`. A connection is one of several of its container, so `detail` tells which. */
export function stepId(kind: StepKind, target: string, detail?: string): StepId {
  return `${objects[kind]}:${target}${detail === undefined ? '' : ` to ${detail}`}`;
}

export class PlanBuilder {
  readonly #action: Action;
  readonly #engine: string;
  readonly #steps = new Map<StepId, Step>();
  readonly #notes: Note[] = [];

  constructor(action: Action, engine: string) {
    this.#action = action;
    this.#engine = engine;
  }

  has(id: StepId): boolean {
    return this.#steps.has(id);
  }

  add(draft: StepDraft): StepId {
    const detail = draft.kind === 'connectNetwork' ? draft.network : undefined;
    const id = stepId(draft.kind, draft.target, detail);
    if (this.#steps.has(id)) return id;
    const after = new Set<StepId>();
    for (const before of draft.after) if (this.#steps.has(before)) after.add(before);
    const differences = draft.differences ?? [];
    // Not spread: on Node 20 that takes three times as long, with objects of many shapes.
    const step: Step = Object.assign({ id, engine: this.#engine }, draft, { differences, after: [...after] });
    this.#steps.set(id, step);
    return id;
  }

  note(code: Note['code'], target: string, message: string): void {
    this.#notes.push({ code, target, message });
  }

  build(): Plan {
    const steps = Object.freeze([...this.#steps.values()].map((step) => Object.freeze(step)));
    return Object.freeze({ version: 1, action: this.#action, steps, notes: Object.freeze(this.#notes) });
  }
}
