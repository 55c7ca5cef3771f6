/** What ends more than one command. These are thrown through the commands that they end. */

/** `exit`: ends the script, or the subshell. */
export class ShellExit {
  readonly code: number;

  constructor(code: number) {
    this.code = code;
  }
}

/** `break`, `continue`. */
export class LoopEnd {
  readonly again: boolean;
  /** Of how many loops, this one included. */
  readonly loops: number;

  constructor(again: boolean, loops: number) {
    this.again = again;
    this.loops = loops;
  }
}
