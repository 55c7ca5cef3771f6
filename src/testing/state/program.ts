/**
 * What runs in a container of a simulated engine, from one start to its end. A program is called when the container
 * starts, and says by its run what it writes, when it ends, and what it does with signals.
 */
import type { FileEntry } from '../archive/file-entry.js';
import type { OutputStream } from './output-log.js';

export interface ProgramRun {
  /** Entrypoint and command together. */
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Path, without slash at its end: `/`, `/srv`. */
  readonly workingDirectory: string;
  /** As it was declared: `1000:1000`, `app`; empty: root. */
  readonly user: string;
  readonly input: ProgramInput;
  readonly files: ProgramFiles;
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

/** What comes to stdin. It has ended from the start where nobody can say anything. */
export interface ProgramInput {
  /** All that has come since: empty where nothing has yet, nothing where no more will come. */
  read(): string | undefined;
  /** The same up to the first end of a line, which is part of it; what comes after the last one is a line too. */
  readLine(): string | undefined;
  /** Once: when something has come, or the end. */
  whenMore(listener: () => void): void;
}

/** The container's files, and those of what it mounts. Paths are absolute, without `.`, `..` and slash at the end. */
export interface ProgramFiles {
  /** Nothing where there is none. */
  find(path: string): FileEntry | undefined;
  /** Names in a folder, in order. */
  list(path: string): readonly string[];
  /** Whether nothing can be changed there. */
  isReadOnly(path: string): boolean;
  /** Changes what is there; makes a file where nothing is, or a folder where that is said. */
  put(path: string, change: Partial<FileEntry>): void;
  /** With all below it. */
  remove(path: string): void;
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
