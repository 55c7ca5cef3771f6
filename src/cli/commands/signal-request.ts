/** What `signal` may be asked for: a known signal, and containers that are named, or all of them by `--all`. */
import { nearest } from '../../common/suggest.js';
import type { OptionValues } from '../option-values.js';
import { UsageError } from '../usage-error.js';

/** Those of Linux, on which containers run; signal(7). */
const SIGNALS =
  'SIGABRT SIGALRM SIGBUS SIGCHLD SIGCONT SIGFPE SIGHUP SIGILL SIGINT SIGIO SIGKILL SIGPIPE SIGPROF SIGPWR SIGQUIT ' +
  'SIGSEGV SIGSTKFLT SIGSTOP SIGSYS SIGTERM SIGTRAP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGUSR1 SIGUSR2 SIGVTALRM ' +
  'SIGWINCH SIGXCPU SIGXFSZ';
const KNOWN: readonly string[] = SIGNALS.split(' ');
const REAL_TIME = /^SIGRTM(?:IN(?:\+\d{1,2})?|AX(?:-\d{1,2})?)$/;
const NUMBER = /^(?:[1-9]|[1-5]\d|6[0-4])$/;

/** Throws {@link UsageError}. */
export function checkSignalRequest(
  names: readonly string[],
  { signal, all, instances }: Pick<OptionValues, 'signal' | 'all' | 'instances'>,
): void {
  const [first] = names;
  if (first !== undefined && all) {
    throw new UsageError(
      `--all means all containers, and "${first}" was named too`,
      'Leave one of them out.',
    );
  }
  if (first === undefined && !all && instances.length === 0) {
    throw new UsageError(
      '"signal" was given no name',
      'Name what to signal, or write --all for all containers.',
    );
  }
  if (signal === undefined) {
    throw new UsageError('"signal" was not told which signal', 'Write for example --signal SIGHUP.');
  }
  if (!isSignal(signal)) throw unknownSignal(signal);
}

function isSignal(text: string): boolean {
  const name = fullName(text);
  return NUMBER.test(text) || KNOWN.includes(name) || REAL_TIME.test(name);
}

function fullName(text: string): string {
  const upper = text.toUpperCase();
  return upper.startsWith('SIG') ? upper : `SIG${upper}`;
}

function unknownSignal(text: string): UsageError {
  const near = nearest(fullName(text), KNOWN);
  return new UsageError(
    `--signal takes a signal by name or number, not "${text}"`,
    near === undefined ? 'Write for example --signal SIGHUP.' : `Did you mean ${near}?`,
  );
}
