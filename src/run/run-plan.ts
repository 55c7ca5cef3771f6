/**
 * Carries out a plan. Promise: each step runs once, after all that it comes after; steps that can run together
 * do, up to a limit per engine; a failure stops only what depends on it. An interruption finishes what is in
 * flight and begins nothing new; but what no later run would do for a container that was started is done. The
 * result says of every step what became of it, and never claims more than the engine confirmed.
 */
import { performance } from 'node:perf_hooks';
import { DockerMapError } from '../common/docker-map-error.js';
import type { Engine } from '../engine/engine.js';
import type { Slot } from '../graph/lane.js';
import { walk } from '../graph/walk.js';
import type { Plan } from '../plan/plan.js';
import type { Step, StepId } from '../plan/step.js';
import type { CredentialSource } from '../registry/registry-credentials.js';
import { asDockerMapError } from './as-docker-map-error.js';
import { isUnreachable } from './connection-error.js';
import type { BuildWarnings, RunEvent, RunResult, StepOutcome } from './event.js';
import { executeStep } from './execute/execute-step.js';
import { isFirstCommands, startsForFirstCommands } from './first-commands.js';
import { listenerError } from './listener-error.js';
import { ReplacementError } from './replacement-error.js';
import { RunError } from './run-error.js';
import { type Unneeded, whyUnneeded } from './unneeded.js';
import { ContainerEvents } from './watch/container-events.js';

/** Steps at one time on one engine: more gains nothing, an engine starts containers one by one. */
const defaultParallel = 8;

export interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: RunEvent) => void) | undefined;
  /** Steps at one time on one engine. Default: 8. */
  readonly parallel?: number | undefined;
  /** Logins for builds and pulls. Default: those of the Docker CLI; of a mapping client, its wrapper's. */
  readonly credentials?: CredentialSource | undefined;
}

/**
 * @throws RunError where a step failed or the run was interrupted; the result is on the error.
 * @throws DockerMapError `invalid-parallel`; `event-listener` where all was done but `onEvent` threw.
 */
export async function runPlan(
  plan: Plan,
  engineOf: (name: string) => Engine,
  options: RunOptions = {},
): Promise<RunResult> {
  const begin = performance.now();
  const limit = limitOf(options.parallel);
  for (const name of new Set(plan.steps.map(({ engine }) => engine))) engineOf(name).widen(limit);
  const run = new Run(plan, engineOf, options);
  const leftOut = await walk(plan.steps, (step, slot) => run.visit(step, slot), {
    lane: ({ engine }) => engine,
    limit,
    stop: options.signal,
    despiteStop: (step) => run.isOwed(step),
  }).finally(() => run.end());
  for (const { node, because } of leftOut) run.leaveOut(node, because && run.rootOf(because));
  const outcomes = plan.steps.flatMap(({ id }) => run.outcomes.get(id) ?? []);
  const unfinished = outcomes.some(({ status }) => status !== 'done');
  const interrupted = unfinished && options.signal?.aborted === true;
  const result = { plan, outcomes, interrupted, milliseconds: performance.now() - begin };
  if (unfinished) throw new RunError(result);
  if (run.listenerFault) throw listenerError('All steps were done', run.listenerFault.error);
  return result;
}

interface Done {
  readonly changed: boolean;
  readonly unneeded?: Unneeded;
}

class Run {
  readonly outcomes = new Map<StepId, StepOutcome>();
  listenerFault: { readonly error: unknown } | undefined;
  readonly #engineOf: (name: string) => Engine;
  readonly #options: RunOptions;
  readonly #startsForCommands: ReadonlySet<StepId>;
  /** For each engine that does not answer any more, the step that found out. */
  readonly #lost = new Map<string, StepId>();
  readonly #events = new Map<string, ContainerEvents>();

  constructor({ steps }: Plan, engineOf: (name: string) => Engine, options: RunOptions) {
    this.#engineOf = engineOf;
    this.#options = options;
    this.#startsForCommands = startsForFirstCommands(steps);
  }

  async visit(step: Step, slot: Slot): Promise<boolean> {
    const lost = this.#lost.get(step.engine);
    if (lost !== undefined) {
      this.leaveOut(step, lost);
      return false;
    }
    this.#tell({ type: 'started', step });
    const begin = performance.now();
    const told: string[] = [];
    try {
      const done = await this.#carryOut(step, slot, told);
      const milliseconds = performance.now() - begin;
      this.#finish({ status: 'done', step, ...done, ...warningsOf(told), milliseconds });
      return true;
    } catch (thrown) {
      const error = asDockerMapError(thrown);
      if (isInterruption(error) && this.#options.signal?.aborted === true) {
        this.leaveOut(step, null);
        return false;
      }
      if (isLost(error)) this.#lost.set(step.engine, step.id);
      const restored = error instanceof ReplacementError ? { restored: error.restored } : {};
      const milliseconds = performance.now() - begin;
      this.#finish({ status: 'failed', step, error, ...restored, ...warningsOf(told), milliseconds });
      return false;
    }
  }

  /** To be done also after an interruption. What has a condition finds out by itself what it comes after. */
  isOwed(step: Step): boolean {
    if (!isFirstCommands(step)) return false;
    return step.onlyIf !== undefined || step.after.some((id) => this.#wasCarriedOut(id));
  }

  leaveOut(step: Step, because: StepId | null): void {
    if (this.outcomes.has(step.id)) return;
    this.#finish({ status: 'not-done', step, because });
  }

  /** The failed step behind a step that did not succeed; `null` where that was interrupted. */
  rootOf({ id }: Step): StepId | null {
    const outcome = this.outcomes.get(id);
    return outcome?.status === 'not-done' ? outcome.because : id;
  }

  /** Nobody waits for anything any more. */
  end(): void {
    for (const events of this.#events.values()) events.close();
  }

  /** @param told gets the warnings of a build */
  async #carryOut(step: Step, slot: Slot, told: string[]): Promise<Done> {
    const engine = this.#engineOf(step.engine);
    const unneeded = await whyUnneeded(step, engine, (id) => this.#wasCarriedOut(id));
    if (unneeded !== undefined) return { changed: false, unneeded };
    const changed = await executeStep(step, {
      engine,
      events: this.#eventsOf(step.engine),
      slot,
      signal: this.#signalFor(step),
      onProgress: (text) => this.#tell({ type: 'progress', step, text }),
      onBuild: (progress) => {
        if (progress.type === 'warning') told.push(progress.text);
        this.#tell({ type: 'build', step, progress });
      },
      credentials: this.#options.credentials,
    });
    return { changed };
  }

  /** A start that such commands come after is not cut short: they need its delay. */
  #signalFor({ kind, id }: Step): AbortSignal | undefined {
    const isKept = kind === 'startContainer' && this.#startsForCommands.has(id);
    return isKept ? undefined : this.#options.signal;
  }

  #wasCarriedOut(id: StepId): boolean {
    const outcome = this.outcomes.get(id);
    return outcome?.status === 'done' && outcome.changed;
  }

  #eventsOf(engine: string): ContainerEvents {
    const known = this.#events.get(engine);
    if (known) return known;
    const events = new ContainerEvents(this.#engineOf(engine));
    this.#events.set(engine, events);
    return events;
  }

  #finish(outcome: StepOutcome): void {
    this.outcomes.set(outcome.step.id, outcome);
    this.#tell({ type: 'finished', outcome });
  }

  /** What a listener throws must not change what becomes of the plan: the first error is kept for the end. */
  #tell(event: RunEvent): void {
    try {
      this.#options.onEvent?.(event);
    } catch (error) {
      this.listenerFault ??= { error };
    }
  }
}

function limitOf(parallel = defaultParallel): number {
  if (Number.isSafeInteger(parallel) && parallel > 0) return parallel;
  throw new DockerMapError(
    'invalid-parallel',
    `'parallel' must be a whole number from 1, and is ${parallel}`,
  );
}

function warningsOf(told: BuildWarnings): { readonly warnings?: BuildWarnings } {
  return told.length === 0 ? {} : { warnings: told };
}

/** Of a step that ends early and has changed nothing: a build, a pull, waiting. */
function isInterruption({ code }: DockerMapError): boolean {
  return code === 'aborted' || code === 'interrupted';
}

/** An engine that cannot be reached at all will not be asked again in this run. */
function isLost(error: DockerMapError): boolean {
  return isUnreachable(error) || (error instanceof ReplacementError && error.problems.some(isUnreachable));
}
