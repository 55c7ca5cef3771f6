/**
 * Starts containers, and sees to what becomes of them when their programs end by themselves: started again by their
 * restart policy, removed where they are to be, or left as they are.
 */
import { optionalTextAt, textsAt } from '../../../engine/answer/read.js';
import { runProgram } from '../../program/run-program.js';
import type { ContainerRecord, RunningProgram } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { tellOfContainer } from '../containers/container-event.js';
import { isUp } from '../containers/container-status.js';
import { programFiles } from '../files/program-files.js';
import { checkLinks } from '../networks/links.js';
import { later } from './container-timers.js';
import { endRun } from './end-run.js';
import { type FailedStart, failedStart } from './failed-start.js';
import { beginHealthChecks } from './health-checks.js';
import { checkNamespaces } from './joined-namespaces.js';
import { checkNameServers } from './name-servers.js';
import { checkProcessLimits } from './process-limits.js';
import { deleteContainer } from './remove-container.js';
import { releaseResources, takeResources } from './resources.js';
import { isStartedAgain, nextBackOff, resetBackOff } from './restart-policy.js';
import { tellOfEnd } from './wait-for.js';

/** @returns `false`: it ran already. @throws Refusal */
export function startContainer(state: EngineState, container: ContainerRecord): boolean {
  if (container.status === 'paused')
    throw new Refusal(409, 'cannot start a paused container, try unpause instead');
  if (container.status === 'removing' || container.status === 'dead')
    throw new Refusal(409, 'container is marked for removal and cannot be started');
  if (isUp(container)) return false;
  container.stoppedByUser = false;
  container.restartCount = 0;
  resetBackOff(container);
  launch(state, container);
  return true;
}

/** @throws Refusal; the container keeps the reason as its `error` */
function launch(state: EngineState, container: ContainerRecord): void {
  const run = begun(state, container);
  container.run = run;
  container.status = 'running';
  container.exitCode = 0;
  container.error = '';
  container.pid = state.newPid();
  tellOfContainer(state, container, 'start');
  beginHealthChecks(state, container, run);
}

function begun(state: EngineState, container: ContainerRecord): RunningProgram {
  try {
    checkLinks(state, container);
    checkNamespaces(state, container);
    checkNameServers(state, container);
    takeResources(state, container);
  } catch (error) {
    throw failed(state, container, failedStart(state, error));
  }
  try {
    checkProcessLimits(state, container);
    return runItsProgram(state, container);
  } catch (error) {
    releaseResources(state, container);
    throw failed(state, container, failedStart(state, error));
  }
}

function runItsProgram(state: EngineState, container: ContainerRecord): RunningProgram {
  const { config, image, output } = container;
  const workingDirectory = optionalTextAt(config, 'WorkingDir') || '/';
  const files = programFiles(state, container);
  if (!files.find(workingDirectory)) files.put(workingDirectory, { kind: 'folder' });
  if (config['OpenStdin'] !== true) container.input.end();
  container.starts += 1;
  const startedAt = state.moment();
  const run: RunningProgram = runProgram(state, {
    program: image.program,
    container,
    command: [...textsAt(config, 'Entrypoint'), ...textsAt(config, 'Cmd')],
    environment: textsAt(config, 'Env'),
    workingDirectory,
    user: optionalTextAt(config, 'User') ?? '',
    output,
    input: container.input,
    files,
    onExit: (code) => {
      if (container.run === run) ended(state, container, code);
    },
  });
  container.startedAt = startedAt;
  return run;
}

function ended(state: EngineState, container: ContainerRecord, exitCode: number): void {
  container.exitCode = exitCode;
  if (isStartedAgain(container)) {
    container.restartCount += 1;
    endRun(state, container, { exitCode, status: 'restarting' });
    later(state, container, nextBackOff(container), () => startAgain(state, container));
  } else {
    endRun(state, container, { exitCode, status: 'exited' });
    if (container.hostConfig['AutoRemove'] === true) deleteContainer(state, container, true);
  }
}

/** When the engine has come back: its restarts are counted from none. */
export function startWithEngine(state: EngineState, container: ContainerRecord): void {
  container.stoppedByUser = false;
  container.restartCount = 0;
  resetBackOff(container);
  startAgain(state, container);
}

/** By the engine itself: nobody is told of a refusal, but the container keeps it. */
function startAgain(state: EngineState, container: ContainerRecord): void {
  try {
    launch(state, container);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

function failed(state: EngineState, container: ContainerRecord, { refusal, exitCode }: FailedStart): Refusal {
  container.error = refusal.message;
  if (container.exitCode === 0 || exitCode !== 128) container.exitCode = exitCode;
  if (container.status === 'restarting') {
    container.status = 'exited';
    tellOfEnd(container);
  }
  if (container.hostConfig['AutoRemove'] === true) deleteContainer(state, container, true);
  return refusal;
}
