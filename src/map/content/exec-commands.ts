/** `execCommands`: what to run in a started container. Manual, section 3.7.1, "Commands", and 3.9.1. */
import type { Lazy } from '../../lazy/lazy.js';
import type { ExecPolicy } from '../elements.js';
import type { Nothing, Word } from './values.js';

/** One command line, a list of commands, or a mapping from command lines to users. */
export type ExecCommandsContent =
  | Nothing
  | string
  | Lazy
  | ExecMapping
  | readonly ExecItem[]
  | readonly [words: readonly [Word, Word, Word, ...Word[]], user: string];

/** A command, `[command, user, policy]`, `{ command: user }`, or fields. */
type ExecItem = string | Lazy | ExecValues | ExecFields | ExecMapping;

/** `[command, user, policy]`. */
type ExecValues = readonly [
  command: CommandContent,
  user?: ExecUser | ExecUserAndPolicy,
  policy?: ExecPolicy | Nothing,
];

/** A command line, or a list of words. */
type CommandContent = string | Lazy | readonly [Word | Lazy, ...(Word | Lazy)[]];

type ExecUser = Word | Lazy | Nothing;
type ExecUserAndPolicy = readonly [user: ExecUser, policy?: ExecPolicy | Nothing];

/** `{ command: user }`, or `{ command: [user, policy] }`. */
type ExecMapping = { readonly [command: string]: ExecUser | ExecUserAndPolicy };

type ExecFields = ExecOptions &
  (
    | {
        /** Command line, or a list of words. */
        readonly command: CommandContent;
      }
    | {
        /** The same as `command`. */
        readonly cmd: CommandContent;
      }
  );

interface ExecOptions {
  /** User who runs it. */
  readonly user?: ExecUser;
  /** `restart`: after each start; `initial`: only once. */
  readonly policy?: ExecPolicy | Nothing;
}
