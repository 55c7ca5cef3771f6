/** Commands that are executed in containers: declared first, started once. Both are told by events. */
import { optionalTextAt, textsAt } from '../../../engine/answer/read.js';
import { CannotStart } from '../../program/cannot-start.js';
import { runProgram } from '../../program/run-program.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import type { ExecRecord } from '../../state/exec.js';
import { noInput } from '../../state/input-queue.js';
import { OutputLog } from '../../state/output-log.js';
import type { ProgramInput } from '../../state/program.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer } from '../engine-words.js';
import { programFiles } from '../files/program-files.js';
import { commandText } from './command-text.js';
import { tellOfContainer } from './container-event.js';
import { notRunning } from './container-status.js';

export type ExecDeclaration = Pick<
  ExecRecord,
  'command' | 'user' | 'terminal' | 'privileged' | 'environment' | 'workingDirectory' | 'attach'
>;

/** @throws Refusal where the container does not run, or is paused */
export function createExec(
  state: EngineState,
  container: ContainerRecord,
  declaration: ExecDeclaration,
): ExecRecord {
  if (declaration.command.length === 0) throw new Refusal(400, 'No exec command specified');
  checkRunning(state, container);
  const id = state.newId();
  const exec: ExecRecord = {
    ...declaration,
    id,
    name: id,
    container,
    output: new OutputLog(state.moment),
    status: 'created',
    exitCode: undefined,
    pid: 0,
    onEnd: new Set(),
  };
  state.execs.add(exec);
  tell(state, exec, `exec_create: ${commandText(exec.command)}`);
  return exec;
}

/** Runs it. @param input by default none. @throws Refusal: it was started already, its command does not exist, the container does not run */
export function startExec(state: EngineState, exec: ExecRecord, input: ProgramInput = noInput()): void {
  checkUnstarted(state, exec);
  const { container, command, environment, output } = exec;
  checkRunning(state, container);
  exec.status = 'running';
  tell(state, exec, `exec_start: ${commandText(exec.command)}`);
  try {
    const workingDirectory = exec.workingDirectory || optionalTextAt(container.config, 'WorkingDir') || '/';
    const files = programFiles(state, container);
    if (files.find(workingDirectory)?.kind !== 'folder') throw missingDirectory(workingDirectory);
    runProgram(state, {
      program: container.image.executed,
      container,
      command,
      environment: [...textsAt(container.config, 'Env'), ...environment],
      workingDirectory,
      user: exec.user || (optionalTextAt(container.config, 'User') ?? ''),
      output,
      input,
      files,
      onExit: (code) => end(state, exec, code),
    });
    exec.pid = state.newPid();
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    exec.status = 'ended';
    exec.exitCode = isNewer(state) ? error.exitCode : 126;
    throw new Refusal(400, reasonOf(state, error));
  }
}

/** @throws Refusal 404 */
export function findExec(state: EngineState, id: string): ExecRecord {
  const exec = state.execs.find(id);
  if (exec) return exec;
  throw new Refusal(404, `No such exec instance: ${id}`);
}

/** @throws Refusal 409 */
export function checkUnstarted(state: EngineState, { id, status }: ExecRecord): void {
  if (status === 'created') return;
  const subject = isNewer(state) ? 'exec command' : 'Error: Exec command';
  throw new Refusal(
    409,
    `${subject} ${id} ${status === 'running' ? 'is already running' : 'has already run'}`,
  );
}

function missingDirectory(path: string): CannotStart {
  const reason = `chdir to cwd ("${path}") set in config.json failed: no such file or directory`;
  return new CannotStart(reason, 127);
}

function end(state: EngineState, exec: ExecRecord, exitCode: number): void {
  exec.status = 'ended';
  exec.exitCode = exitCode;
  // Newer engines have forgotten the commands of a container that has ended.
  const isTold = exec.container.run !== undefined || !isNewer(state);
  if (isTold) tell(state, exec, 'exec_die', { exitCode: String(exitCode) });
  for (const listener of exec.onEnd) listener();
  exec.onEnd.clear();
}

function checkRunning(state: EngineState, container: ContainerRecord): void {
  const { status, name, id } = container;
  if (status === 'paused')
    throw new Refusal(409, `Container ${name} is paused, unpause the container before exec`);
  if (status === 'restarting')
    throw new Refusal(409, `Container ${id} is restarting, wait until the container is running`);
  if (status !== 'running') throw notRunning(state, container);
}

function tell(
  state: EngineState,
  { id, container }: ExecRecord,
  action: string,
  attributes: Readonly<Record<string, string>> = {},
): void {
  tellOfContainer(state, container, action, { execID: id, ...attributes });
}

function reasonOf(state: EngineState, { message }: CannotStart): string {
  const words = `OCI runtime exec failed: exec failed: unable to start container process: ${message}`;
  return isNewer(state) ? words : `${words}: unknown`;
}
