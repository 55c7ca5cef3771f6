/** Commands executed in containers, as engines tell of them. */
import { fieldsOf, optionalNumberAt, optionalTextAt, textAt } from './read.js';

export interface ExecDetails {
  readonly id: string;
  readonly containerId: string;
  /** Also while the engine is about to start it. */
  readonly running: boolean;
  /** On the engine's host; 0 before it has begun. */
  readonly pid: number;
  /** `null` where it has not begun, or runs. */
  readonly exitCode: number | null;
}

/** The id of a command that was just declared. */
export function readExecCreated(value: unknown): string {
  return textAt(fieldsOf(value, 'created exec'), 'Id');
}

export function readExecDetails(value: unknown): ExecDetails {
  const fields = fieldsOf(value, 'exec');
  const running = fields['Running'] === true;
  return {
    id: textAt(fields, 'ID'),
    containerId: optionalTextAt(fields, 'ContainerID') ?? '',
    running,
    pid: optionalNumberAt(fields, 'Pid') ?? 0,
    exitCode: running ? null : (optionalNumberAt(fields, 'ExitCode') ?? null),
  };
}
