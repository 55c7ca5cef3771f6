/** Commands executed in containers that run: declared first, then started once. All throw `EngineError`. */
import { type ExecDetails, readExecCreated, readExecDetails } from '../answer/exec.js';
import type { Call } from '../call.js';
import type { Connection } from '../connection.js';
import type { ProgramInput } from '../http/conversation.js';
import { path } from '../http/path.js';
import type { OutputFrame } from '../stream/output-frames.js';
import { framesOf } from './frames-of.js';

/** In characters. */
export interface TerminalSize {
  readonly rows: number;
  readonly columns: number;
}

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
  /** Of the terminal, at first; engines older than API 1.42 do not heed it. */
  readonly size?: TerminalSize | undefined;
  /** Whether it gets the `input` that it is started with. Default: no. */
  readonly input?: boolean | undefined;
}

export interface ExecStartOptions extends Call {
  /** It was declared with a terminal. */
  readonly terminal?: boolean | undefined;
  /**
   * For its standard input, which ends with it; that of a terminal does not: there, the letter Ctrl-D (`\x04`) means
   * the end. What is left when the command ends is not read; who gave it ends it.
   */
  readonly input?: ProgramInput | undefined;
}

/**
 * Engines keep back the first of the keys that leave a command with a terminal, until they know of the next one; and who
 * leaves is told of a failure, or of nothing. So these are keys that nobody types, and not Ctrl-P, Ctrl-Q, as by default.
 */
const DETACH_KEYS = 'ctrl-^,ctrl-_,ctrl-^,ctrl-_';

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
    ...(declaration.size && { ConsoleSize: [declaration.size.rows, declaration.size.columns] }),
    AttachStdin: declaration.input ?? false,
    ...(declaration.input && declaration.terminal && { DetachKeys: DETACH_KEYS }),
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
  const { terminal = false, input } = options;
  const json = { Detach: false, Tty: terminal };
  const start = path`/exec/${id}/start`;
  if (input === undefined) {
    const request = { method: 'POST', path: start, body: { json }, separate: true } as const;
    yield* framesOf(await connection.answer(request, options), terminal);
    return;
  }
  const conversation = await connection.converse(start, json, options);
  // Of a terminal, engines take the end of the input for the client's leave, and send no more output.
  void conversation.send(input, !terminal);
  yield* framesOf(conversation, terminal);
}

/** @throws EngineError also where it does not run, which may be: not yet */
export async function resizeExec(
  connection: Connection,
  id: string,
  { rows, columns }: TerminalSize,
  call?: Call,
): Promise<void> {
  const query = { h: rows, w: columns };
  await connection.status({ method: 'POST', path: path`/exec/${id}/resize`, query }, call);
}

export async function startExecDetached(connection: Connection, id: string, call?: Call): Promise<void> {
  const json = { Detach: true, Tty: false };
  await connection.status({ method: 'POST', path: path`/exec/${id}/start`, body: { json } }, call);
}

export function inspectExec(connection: Connection, id: string, call?: Call): Promise<ExecDetails> {
  return connection.json({ method: 'GET', path: path`/exec/${id}/json` }, readExecDetails, call);
}
