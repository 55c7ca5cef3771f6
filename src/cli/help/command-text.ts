/** What help says of one command, beside what the table of commands has. */

export interface CommandText {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Whole sentences for the command's own help. */
  readonly description: string;
  readonly examples: readonly [Example, ...Example[]];
}

export interface Example {
  /** What is typed after the program's name. */
  readonly words: string;
  readonly meaning: string;
}
