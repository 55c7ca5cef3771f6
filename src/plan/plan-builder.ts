/**
 * Collects the steps and notes of a plan while it is being made. Promise: steps stand in the order in which they
 * were added, each id once; `after` names only steps that are in the plan.
 */
import type { Note, Plan } from './plan.js';
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
  disconnectNetwork: 'disconnect container',
  replaceContainer: 'replace container',
  updateContainer: 'update container',
  renameContainer: 'rename container',
  waitContainer: 'wait for container',
  execCommands: 'run commands in container',
  signalContainer: 'signal container',
};

/** `create container:main.web`. A connection is one of several of its container, so `detail` tells which. */
export function stepId(kind: StepKind, target: string, detail?: string): StepId {
  if (detail === undefined) return `${objects[kind]}:${target}`;
  return `${objects[kind]}:${target} ${kind === 'disconnectNetwork' ? 'from' : 'to'} ${detail}`;
}

function idOf(draft: StepDraft): StepId {
  switch (draft.kind) {
    case 'connectNetwork':
    case 'disconnectNetwork':
      return stepId(draft.kind, draft.target, draft.network);
    case 'removeContainer':
      return stepId(draft.kind, draft.target) + (draft.makesWay ? ' before another takes its name' : '');
    default:
      return stepId(draft.kind, draft.target);
  }
}

export class PlanBuilder {
  readonly #action: string;
  readonly #engine: string;
  readonly #steps = new Map<StepId, Step>();
  readonly #notes: Note[] = [];

  constructor(action: string, engine: string) {
    this.#action = action;
    this.#engine = engine;
  }

  has(id: StepId): boolean {
    return this.#steps.has(id);
  }

  add(draft: StepDraft): StepId {
    const id = idOf(draft);
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
