/** What a script of the small shell is made of. */

export type WordPart =
  | { readonly kind: 'text'; readonly text: string }
  /** `$name`, `${name}`, `${name:-otherwise}`, `$?`, `$1`; without quotes its value is split at blanks. */
  | {
      readonly kind: 'variable';
      readonly name: string;
      readonly otherwise: string | undefined;
      readonly quoted: boolean;
    }
  /** `$(script)` */
  | { readonly kind: 'substitution'; readonly script: string; readonly quoted: boolean }
  /** `$((expression))` */
  | { readonly kind: 'arithmetic'; readonly expression: string };

export type Word = readonly WordPart[];

export type Output = 'stdout' | 'stderr';

export type Redirection =
  /** `>&2` */
  | { readonly kind: 'copy'; readonly from: Output; readonly to: Output }
  /** `> file`, `2>> file` */
  | { readonly kind: 'write'; readonly from: Output; readonly file: Word; readonly appends: boolean }
  /** `< file` */
  | { readonly kind: 'read'; readonly file: Word };

export interface Assignment {
  readonly name: string;
  readonly value: Word;
}

export type Command =
  | {
      readonly kind: 'simple';
      readonly assignments: readonly Assignment[];
      readonly words: readonly Word[];
      readonly redirections: readonly Redirection[];
    }
  | { readonly kind: 'list'; readonly commands: readonly Command[] }
  | { readonly kind: 'and' | 'or'; readonly left: Command; readonly right: Command }
  /** `a | b` */
  | { readonly kind: 'pipe'; readonly commands: readonly Command[] }
  | { readonly kind: 'not' | 'background'; readonly command: Command }
  | {
      readonly kind: 'if';
      readonly condition: Command;
      readonly then: Command;
      readonly otherwise: Command | undefined;
    }
  | { readonly kind: 'while' | 'until'; readonly condition: Command; readonly body: Command }
  | { readonly kind: 'for'; readonly name: string; readonly words: readonly Word[]; readonly body: Command }
  | {
      readonly kind: 'group' | 'subshell';
      readonly body: Command;
      readonly redirections: readonly Redirection[];
    };

/** Becomes `sh: syntax error: …` and the exit code 2. */
export class ShellSyntaxError extends Error {}

/** Something that a real shell knows and this one does not: said as `simulated shell: …`, with the exit code 2. */
export class NotSimulated extends Error {}
