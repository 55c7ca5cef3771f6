/**
 * Checks whether containers are healthy. Apart from the engine's schedule, a check is made whenever the answer to it
 * changes, and at the start where it succeeds, so that nobody waits for half a minute. Checks that could change nothing
 * are left out: a thousand healthy containers cost no timer.
 */
import { isAtLeast } from '../../../engine/api-version.js';
import type { ContainerRecord, HealthRecord, RunningProgram } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { millisecondsOf } from '../../state/moment.js';
import { tellOfContainer } from '../containers/container-event.js';
import { callOff, later } from './container-timers.js';
import { type HealthSettings, healthSettingsOf } from './health-settings.js';

const KEPT = 5;

/** When it has started. */
export function beginHealthChecks(state: EngineState, container: ContainerRecord, run: RunningProgram): void {
  const settings = healthSettingsOf(container);
  if (settings === undefined) return;
  container.health = { status: 'starting', failingStreak: 0, log: container.health?.log ?? [] };
  run.onHealthChange(() => {
    if (container.run === run && container.status === 'running') check(state, container, settings);
  });
  checkIfWell(state, container, settings);
}

/** Engines call a container unhealthy while it is not checked. */
export function suspendHealthChecks(container: ContainerRecord): void {
  if (container.health === undefined) return;
  callOff(container);
  container.health.status = 'unhealthy';
}

export function rebeginHealthChecks(state: EngineState, container: ContainerRecord): void {
  const settings = healthSettingsOf(container);
  if (settings !== undefined) checkIfWell(state, container, settings);
}

/** A failure at once would count against programs that need a moment: the engine's first check is an interval later. */
function checkIfWell(state: EngineState, container: ContainerRecord, settings: HealthSettings): void {
  if (container.run?.health().exitCode === 0) check(state, container, settings);
  else scheduleNext(state, container, settings);
}

function check(state: EngineState, container: ContainerRecord, settings: HealthSettings): void {
  const { run, health } = container;
  if (run === undefined || health === undefined) return;
  const { exitCode, output } = run.health();
  const start = state.moment();
  tellOfCheck(state, container, settings.command, exitCode);
  health.log = [...health.log, { start, end: state.moment(), exitCode, output }].slice(-KEPT);
  const before = health.status;
  count(health, exitCode, settings, inStartPeriod(state, container, settings));
  if (health.status !== before) tellOfContainer(state, container, `health_status: ${health.status}`);
  scheduleNext(state, container, settings);
}

function count(
  health: HealthRecord,
  exitCode: number,
  { retries }: HealthSettings,
  inStartPeriod: boolean,
): void {
  if (exitCode === 0) {
    health.failingStreak = 0;
    health.status = 'healthy';
  } else if (health.status !== 'starting' || !inStartPeriod) {
    health.failingStreak += 1;
    if (health.failingStreak >= retries) health.status = 'unhealthy';
  }
}

function scheduleNext(state: EngineState, container: ContainerRecord, settings: HealthSettings): void {
  callOff(container);
  const { run, health } = container;
  if (run === undefined || health === undefined) return;
  const expected = run.health().exitCode === 0 ? 'healthy' : 'unhealthy';
  if (health.status === expected) return;
  const frequent =
    health.status === 'starting' &&
    isAtLeast(state.identity.apiVersion, '1.44') &&
    inStartPeriod(state, container, settings);
  later(state, container, frequent ? settings.startInterval : settings.interval, () =>
    check(state, container, settings),
  );
}

function inStartPeriod(
  state: EngineState,
  { startedAt = 0n }: ContainerRecord,
  { startPeriod }: HealthSettings,
): boolean {
  return state.clock.now() - millisecondsOf(startedAt) < startPeriod;
}

/** Engines make a check by executing a command, and tell of that too. */
function tellOfCheck(
  state: EngineState,
  container: ContainerRecord,
  command: string,
  exitCode: number,
): void {
  const execID = state.newId();
  tellOfContainer(state, container, `exec_create: ${command}`, { execID });
  tellOfContainer(state, container, `exec_start: ${command}`, { execID });
  tellOfContainer(state, container, 'exec_die', { execID, exitCode: String(exitCode) });
}
