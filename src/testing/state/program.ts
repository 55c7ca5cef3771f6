/**
 * What runs in a container of a simulated engine, from one start to its end. A program is called when the container
 * starts, and says by its run what it writes, when it ends, and what it does with signals.
 */
import type { OutputStream } from './output-log.js';

export interface ProgramRun {
  /** Entrypoint and command together. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Name of the container, and how often it was started, this time included. */
  readonly container: string;
  readonly start: number;
  /** @param text as it is; a line ends with `\n`. @param stream Default: stdout. */
  write(text: string, stream?: OutputStream): void;
  /** Ends the run; what is due later does not happen. A second end changes nothing. */
  exit(code: number): void;
  /** Does something later, unless the run has ended. */
  after(milliseconds: number, action: () => void): void;
  /**
   * What is done with signals, by name (`SIGTERM`); `SIGKILL` comes to no program. Without this the program ignores
   * all, as a first process does that handles none.
   */
  onSignal(handler: (signal: string) => void): void;
  /** Sends a signal, by name, to the container's first process, which may be this one. */
  signalFirst(signal: string): void;
  /** What a health check says from now on: 0 is healthy. Until this is called: 0. */
  setHealth(exitCode: number, output?: string): void;
  /** Sets owner or mode of the volume that is mounted at a path; nothing where none is. */
  setOwnership(path: string, ownership: Partial<Ownership>): void;
}

/** Of a volume's top folder. */
export interface Ownership {
  readonly uid: number;
  readonly gid: number;
  /** Permission bits. */
  readonly mode: number;
}

/** It gives nothing back: `runs`, where `runs()` was meant, is none. */
// biome-ignore lint/suspicious/noConfusingVoidType: with void alone, functions that give something would be programs
export type Program = (run: ProgramRun) => void | undefined;
