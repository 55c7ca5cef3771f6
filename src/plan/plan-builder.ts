/**
 * Collects the steps and notes of a plan while it is being made. Promise: steps stand in the order in which they
 * were added, each id once; `after` names only steps that are in the plan.
 */
import type { Note, Plan } from './plan.js';
import type { Difference, Step, StepId, StepKind } from './step.js';

/** A step as its maker gives it: the id follows from kind and target, edges to steps not planned are dropped. */
export type StepDraft = DraftOf<Step>;

type DraftOf<S extends Step> = S extends Step
  ? Omit<S, 'id' | 'engine' | 'differences' | 'after'> &
      Partial<Pick<S, 'differences'>> & { after: Iterable<StepId> }
  : never;

const objects: Readonly<Record<StepKind, string>> = {
  pullImage: 'pull image',
  buildImage: 'build image',
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

const none: readonly Difference[] = Object.freeze([]);

export class PlanBuilder {
  readonly #action: string;
  readonly #engine: string;
  readonly #steps = new Map<StepId, Step>();
  /** Ids by kind and target: found without putting an id together, which is most of the work with large maps. */
  readonly #ids = new Map<StepKind, Map<string, StepId>>();
  readonly #notes: Note[] = [];

  constructor(action: string, engine: string) {
    this.#action = action;
    this.#engine = engine;
  }

  has(id: StepId): boolean {
    return this.#steps.has(id);
  }

  /** The id of a planned step, of a kind of which a target has one at most. */
  find(kind: StepKind, target: string): StepId | undefined {
    return this.#ids.get(kind)?.get(target);
  }

  add(draft: StepDraft): StepId {
    const id = idOf(draft);
    if (this.#steps.has(id)) return id;
    const { differences = none } = draft;
    // Not spread: on Node 20 that takes three times as long, with objects of many shapes.
    const step: Step = Object.assign({ id, engine: this.#engine }, draft, {
      differences,
      after: this.#planned(draft.after),
    });
    this.#steps.set(id, step);
    this.#remember(step);
    return id;
  }

  #remember({ kind, target, id }: Step): void {
    const ids = this.#ids.get(kind);
    if (!ids) this.#ids.set(kind, new Map([[target, id]]));
    else if (!ids.has(target)) ids.set(target, id);
  }

  /** Each once. */
  #planned(ids: Iterable<StepId>): readonly StepId[] {
    const planned: StepId[] = [];
    for (const id of ids) if (this.#steps.has(id)) planned.push(id);
    return planned.length < 2 ? planned : [...new Set(planned)];
  }

  note(code: Note['code'], target: string, message: string): void {
    this.#notes.push({ code, target, message });
  }

  build(): Plan {
    const steps = Object.freeze([...this.#steps.values()].map((step) => Object.freeze(step)));
    return Object.freeze({ version: 1, action: this.#action, steps, notes: Object.freeze(this.#notes) });
  }
}
