/** A command executed in a container. */
import type { ContainerRecord } from './container.js';
import type { OutputLog } from './output-log.js';

export interface ExecRecord {
  readonly id: string;
  /** As the id: execs have no names. */
  readonly name: string;
  readonly container: ContainerRecord;
  readonly command: readonly string[];
  readonly user: string;
  readonly terminal: boolean;
  readonly privileged: boolean;
  readonly environment: readonly string[];
  readonly workingDirectory: string;
  readonly attach: { readonly stdin: boolean; readonly stdout: boolean; readonly stderr: boolean };
  readonly output: OutputLog;
  status: 'created' | 'running' | 'ended';
  /** Of one that has ended. */
  exitCode: number | undefined;
  pid: number;
  /** Called once, when it ends. */
  readonly onEnd: Set<() => void>;
}
