/**
 * Reads a saved plan. Promise: what comes out is a plan as docker-map writes them, so that it can be run; all else is
 * refused, with what is wrong with it.
 */
import { isFields } from '../../engine/answer/read.js';
import type { ContainerStatus } from '../../engine/snapshot.js';
import type { Note, Plan } from '../plan.js';
import { PlanError } from '../plan-error.js';
import type { Step } from '../step.js';
import type { Basis, ContainerBasis, VolumeBasis } from './basis.js';
import { exactly, type Guard, list, object, oneOf, orNull, record, text } from './guard.js';
import { type PlannedEngine, type SavedPlan, savedPlanFormat, savedPlanVersion } from './saved-plan.js';
import { isStep } from './step-guards.js';

/**
 * @param content The JSON text of a saved plan.
 * @throws PlanError `invalid-plan`
 */
export function readSavedPlan(content: string): SavedPlan {
  const value = parsed(content);
  if (!isFields(value) || value['format'] !== savedPlanFormat) {
    throw invalid('It is no saved plan', 'A plan is saved by `docker-map plan --out FILE`.');
  }
  if (value['version'] !== savedPlanVersion) {
    throw invalid(
      `It is a saved plan of version ${String(value['version'])}, and this docker-map reads version ${savedPlanVersion}`,
      'Make the plan anew, or apply it with the release of docker-map that made it.',
    );
  }
  if (isSavedPlan(value)) {
    refuseDisorder(value.plan.steps);
    return value;
  }
  throw invalid(`It is not as docker-map writes it: ${whereWrong(value['plan'])}`);
}

function parsed(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (cause) {
    throw invalid('It is no JSON', 'A plan is saved by `docker-map plan --out FILE`.', cause);
  }
}

const note: Guard<Note> = object(
  {
    code: oneOf<Note['code']>({
      ...{ 'not-created': true, 'never-started': true, 'not-running': true, running: true, outdated: true },
      ...{
        persistent: true,
        'in-use': true,
        orphan: true,
        'not-taken-over': true,
        kept: true,
        'limit-kept': true,
      },
      ...{ 'volume-differs': true, 'not-compared-yet': true },
    }),
    target: text,
    message: text,
  },
  {},
);

const plan: Guard<Plan> = object(
  { version: exactly(1), action: text, steps: list(isStep), notes: list(note) },
  {},
);

const containerBasis: Guard<ContainerBasis> = object(
  {
    id: text,
    status: oneOf<ContainerStatus>({
      ...{ created: true, running: true, paused: true, restarting: true },
      ...{ removing: true, exited: true, dead: true },
    }),
    networks: list(text),
  },
  { configuration: text },
);

const volumeBasis: Guard<VolumeBasis> = object({ driver: text, labels: text }, {});

const basis: Guard<Basis> = object(
  {
    containers: record(orNull(containerBasis)),
    volumes: record(orNull(volumeBasis)),
    networks: record(orNull(text)),
    images: record(orNull(text)),
  },
  {},
);

const engine: Guard<PlannedEngine> = object({ address: text, id: text }, {});

const isSavedPlan: Guard<SavedPlan> = object(
  { format: exactly(savedPlanFormat), version: exactly(savedPlanVersion), engine, plan, basis },
  {},
);

function whereWrong(value: unknown): string {
  const steps = isFields(value) && Array.isArray(value['steps']) ? value['steps'] : [];
  const index = steps.findIndex((step) => !isStep(step));
  return index < 0 ? 'something else than its steps is wrong' : `its step ${index + 1} is wrong`;
}

/** A run goes by the order of the steps. */
function refuseDisorder(steps: readonly Step[]): void {
  const before = new Set<string>();
  for (const { id, after } of steps) {
    if (before.has(id)) throw invalid(`The step '${id}' is in it twice`);
    const missing = after.find((other) => !before.has(other));
    if (missing !== undefined) throw invalid(`The step '${id}' does not stand after '${missing}'`);
    before.add(id);
  }
}

function invalid(message: string, hint = 'Make the plan anew.', cause?: unknown): PlanError {
  return new PlanError('invalid-plan', `The plan cannot be read. ${message}`, { hint, cause });
}
