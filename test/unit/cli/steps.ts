/** Steps and outcomes to show. */
import { DockerMapError } from '../../../src/common/docker-map-error.js';
import type { Plan } from '../../../src/plan/plan.js';
import type { Step } from '../../../src/plan/step.js';
import type { RunResult, StepOutcome } from '../../../src/run/event.js';

export function startStep(name: string, after: readonly string[] = []): Step {
  const [map = '', configuration = '', instance = null] = name.split('.');
  return {
    kind: 'startContainer',
    id: `start container:${name}`,
    engine: '__default__',
    target: name,
    cause: 'created',
    differences: [],
    after,
    container: { map, configuration, instance },
  };
}

export function replaceStep(name: string): Step {
  return {
    kind: 'replaceContainer',
    id: `replace container:${name}`,
    engine: '__default__',
    target: name,
    cause: 'image differs',
    differences: [],
    after: [],
    container: { map: 'main', configuration: name, instance: null },
    payload: { Image: 'web', Labels: {}, HostConfig: {} },
    networks: [],
    volumes: [],
    old: { id: 'old', name, running: true, stop: {} },
    order: 'stop-first',
    ready: { state: 'running', minimum: 0, timeout: 60 },
  };
}

export function removeNetworkStep(name: string): Step {
  return {
    kind: 'removeNetwork',
    id: `remove network:${name}`,
    engine: '__default__',
    target: name,
    cause: 'no longer used',
    differences: [],
    after: [],
  };
}

export function done(step: Step, changed = true): Extract<StepOutcome, { status: 'done' }> {
  return { status: 'done', step, changed, milliseconds: 400 };
}

export function failed(
  step: Step,
  message: string,
  hint?: string,
  code = 'test',
  cause?: unknown,
): StepOutcome {
  const error = new DockerMapError(code, message, { hint, cause });
  return { status: 'failed', step, error, milliseconds: 400 };
}

export function notDone(step: Step, because: string | null): StepOutcome {
  return { status: 'not-done', step, because };
}

export function planOf(steps: readonly Step[], notes: Plan['notes'] = []): Plan {
  return { version: 1, action: 'startup', steps, notes };
}

export function resultOf(outcomes: readonly StepOutcome[], options: Partial<RunResult> = {}): RunResult {
  const plan = planOf(outcomes.map(({ step }) => step));
  return { plan, outcomes, interrupted: false, milliseconds: 1234, ...options };
}
