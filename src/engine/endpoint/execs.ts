/** Commands executed in containers that run: declared first, then started once. All throw `EngineError`. */
import { type ExecDetails, readExecCreated, readExecDetails } from '../answer/exec.js';
import type { Call } from '../call.js';
import type { Connection } from '../connection.js';
import { path } from '../http/path.js';
import type { OutputFrame } from '../stream/output-frames.js';
import { framesOf } from './frames-of.js';

export interface ExecDeclaration {
  /** The program and its arguments; no shell reads them. */
  readonly command: readonly string[];
  /** Name or id, `user:group`; absent or empty: the container's. */
  readonly user?: string | undefined;
  /** On top of the container's: `NAME=value`. */
  readonly environment?: readonly string[] | undefined;
  /** Absent: the container's. */
  readonly workingDirectory?: string | undefined;
  /** Whether it gets a terminal: its output is one stream then. Default: no. */
  readonly terminal?: boolean | undefined;
}

export interface ExecStartOptions extends Call {
  /** It was declared with a terminal. */
  readonly terminal?: boolean | undefined;
}

/** @returns the id by which it is started and inspected */
export function createExec(
  connection: Connection,
  container: string,
  declaration: ExecDeclaration,
  call?: Call,
): Promise<string> {
  const json = {
    Cmd: declaration.command,
    User: declaration.user ?? '',
    Env: declaration.environment ?? [],
    WorkingDir: declaration.workingDirectory ?? '',
    Tty: declaration.terminal ?? false,
    AttachStdout: true,
    AttachStderr: true,
  };
  const request = { method: 'POST', path: path`/containers/${container}/exec`, body: { json } } as const;
  return connection.json(request, readExecCreated, call);
}

/** Engines answer with the bare output, until it or the connection ends: only an inspection tells which it was. */
export async function* startExec(
  connection: Connection,
  id: string,
  options: ExecStartOptions = {},
): AsyncGenerator<OutputFrame> {
  const { terminal = false } = options;
  const json = { Detach: false, Tty: terminal };
  const request = { method: 'POST', path: path`/exec/${id}/start`, body: { json }, separate: true } as const;
  yield* framesOf(await connection.answer(request, options), terminal);
}

export async function startExecDetached(connection: Connection, id: string, call?: Call): Promise<void> {
  const json = { Detach: true, Tty: false };
  await connection.status({ method: 'POST', path: path`/exec/${id}/start`, body: { json } }, call);
}

export function inspectExec(connection: Connection, id: string, call?: Call): Promise<ExecDetails> {
  return connection.json({ method: 'GET', path: path`/exec/${id}/json` }, readExecDetails, call);
}
