/** Steps given by hand, run on a simulated engine. */
import { parseAddress } from '../../../src/engine/address.js';
import { Engine } from '../../../src/engine/engine.js';
import type { ContainerCreate } from '../../../src/engine/payload.js';
import type { ReplaceContainer, Step } from '../../../src/plan/step.js';
import type { RunEvent, RunResult, StepOutcome } from '../../../src/run/event.js';
import { RunError } from '../../../src/run/run-error.js';
import { type RunOptions, runPlan } from '../../../src/run/run-plan.js';
import type { SimulatedEngine } from '../../../src/testing/index.js';

const container = { map: 'main', configuration: 'web', instance: null };
export const stepBase = {
  engine: 'engine',
  target: 'main.web',
  cause: 'image',
  differences: [],
  after: [],
  container,
};

export function payloadOf(image: string, more: Partial<ContainerCreate> = {}): ContainerCreate {
  return { Image: image, Labels: {}, HostConfig: {}, ...more };
}

/** Puts a container from the image `new` in the place of `main.web`, as it is on the engine. */
export function replaceStep(engine: SimulatedEngine, more: Partial<ReplaceContainer> = {}): ReplaceContainer {
  const { id, name, status } = engine.container('main.web');
  return {
    ...stepBase,
    id: 'replace container:main.web',
    kind: 'replaceContainer',
    payload: payloadOf('new'),
    networks: [],
    volumes: [],
    old: { id, name, running: status === 'running', stop: {} },
    order: 'stop-first',
    ready: { state: 'running', minimum: 0, timeout: 30 },
    ...more,
  };
}

export async function removeByHand(simulated: SimulatedEngine, name: string): Promise<void> {
  const engine = new Engine(parseAddress(simulated.host));
  await engine.containers.remove(name, { force: true });
  engine.close();
}

export async function stopByHand(simulated: SimulatedEngine, name: string): Promise<void> {
  const engine = new Engine(parseAddress(simulated.host));
  await engine.containers.stop(name);
  engine.close();
}

export async function run(
  simulated: SimulatedEngine,
  steps: readonly Step[],
  options: RunOptions = {},
): Promise<RunResult> {
  const engine = new Engine(parseAddress(simulated.host));
  try {
    return await runPlan({ version: 1, action: 'update', steps, notes: [] }, () => engine, options);
  } finally {
    engine.close();
  }
}

async function failureOf(running: Promise<unknown>): Promise<RunError> {
  const error = await running.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof RunError) return error;
  throw new Error('expected a RunError', { cause: error });
}

/** What became of the only step, well or not. */
export async function outcomeOf(running: Promise<RunResult>): Promise<StepOutcome> {
  const { outcomes } = await running.catch((error: unknown) => {
    if (error instanceof RunError) return error.result;
    throw error;
  });
  const [outcome] = outcomes;
  if (outcome === undefined || outcomes.length > 1) throw new Error(`${outcomes.length} steps`);
  return outcome;
}

/** What became of the only step that failed. */
export async function failedStep(running: Promise<unknown>) {
  const { result } = await failureOf(running);
  const failed = result.outcomes.filter((outcome) => outcome.status === 'failed');
  const [outcome] = failed;
  if (outcome === undefined || failed.length > 1) throw new Error(`${failed.length} steps failed`);
  return outcome;
}

/** Collects what is told of steps in progress. */
export function progress(): { readonly texts: string[]; readonly onEvent: (event: RunEvent) => void } {
  const texts: string[] = [];
  return { texts, onEvent: (event) => void (event.type === 'progress' && texts.push(event.text)) };
}

/** The error behind a replacement that failed. */
export function causeOf({ cause }: Error): { readonly code?: unknown; readonly message?: unknown } {
  return typeof cause === 'object' && cause !== null ? cause : {};
}
