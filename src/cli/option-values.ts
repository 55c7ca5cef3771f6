/** The options that were given, as typed values. Those that only one command can judge are as they were written. */
import { nearest } from '../common/suggest.js';
import type { OptionName } from './option-table.js';
import { UsageError } from './usage-error.js';

const EXEC_CHECKS = ['full', 'partial', 'none'] as const;
const BUILDERS = ['buildkit', 'classic'] as const;

export type OptionValues = Readonly<ReturnType<typeof optionValues>>;

/** What was given for each option, in order; a flag has one empty text for each time it was given. */
type GivenOptions = ReadonlyMap<OptionName, readonly string[]>;

/** Throws {@link UsageError}. */
export function optionValues(given: GivenOptions) {
  return {
    ...engineValues(given),
    ...actionValues(given),
    ...buildValues(given),
    ...containerValues(given),
    ...imageValues(given),
    ...shownValues(given),
  };
}

/** Which map and which engine, and how a run goes. */
function engineValues(given: GivenOptions) {
  const host = last(given, 'host');
  const context = last(given, 'context');
  if (host !== undefined && context !== undefined) {
    throw new UsageError('--host and --context both name an engine', 'Give one of them.');
  }
  return {
    files: all(given, 'file'),
    host,
    context,
    /** At least 1. */
    parallel: countOf(given, 'parallel', 1, 9999),
    coreImage: last(given, 'core-image'),
  };
}

/** What an action does beyond its defaults. */
function actionValues(given: GivenOptions) {
  return {
    instances: all(given, 'instance'),
    volumes: given.has('volumes'),
    keepPersistent: given.has('keep-persistent'),
    removeOrphans: given.has('remove-orphans'),
    wait: given.has('wait'),
    restartExecCommands: given.has('restart-exec-commands'),
    forceUpdate: all(given, 'force-update'),
    skipLimitReset: given.has('skip-limit-reset'),
    updatePersistent: given.has('update-persistent'),
    checkExecCommands: choiceOf(given, 'check-exec-commands', EXEC_CHECKS),
    pull: given.has('pull'),
    missing: given.has('missing'),
    signal: last(given, 'signal'),
    all: given.has('all'),
  };
}

/** How images are built, and whether. */
function buildValues(given: GivenOptions) {
  return {
    force: given.has('force'),
    noCache: given.has('no-cache'),
    noBuild: given.has('no-build'),
    builder: choiceOf(given, 'builder', BUILDERS),
  };
}

/** For registries, for archives, and for what is cleaned up. */
function imageValues(given: GivenOptions) {
  return {
    username: last(given, 'username'),
    passwordStdin: given.has('password-stdin'),
    containers: given.has('containers'),
    images: given.has('images'),
    old: given.has('old'),
    keepTags: all(given, 'keep-tag'),
    includeInitial: given.has('include-initial'),
    exclude: all(given, 'exclude'),
    yes: given.has('yes'),
    /** Path, or `-`. */
    output: last(given, 'output'),
    /** Path, or `-`. */
    input: last(given, 'input'),
  };
}

/** For commands that are run in containers. */
function containerValues(given: GivenOptions) {
  return {
    /** Path, absolute or from the current folder. */
    script: last(given, 'script'),
    entrypoint: last(given, 'entrypoint'),
    keep: given.has('keep'),
    replaceExisting: given.has('replace-existing'),
    /** Seconds. */
    timeout: countOf(given, 'timeout', 1, 999_999),
    user: last(given, 'user'),
    workdir: last(given, 'workdir'),
    /** `NAME=VALUE`, or `NAME`. */
    environment: all(given, 'env'),
    tty: given.has('tty'),
    noTty: given.has('no-tty'),
  };
}

/** What is shown, and how. */
function shownValues(given: GivenOptions) {
  return {
    quiet: given.has('quiet'),
    noColor: given.has('no-color'),
    json: given.has('json'),
    /** A file of client configurations. */
    clients: last(given, 'clients'),
    /** Where the plan goes. */
    out: last(given, 'out'),
    exitCode: given.has('exit-code'),
    follow: given.has('follow'),
    tail: countOf(given, 'tail', 0, 999_999),
    /** A duration before now, or a time. */
    since: last(given, 'since'),
    timestamps: given.has('timestamps'),
  };
}

function all(given: GivenOptions, name: OptionName): readonly string[] {
  return given.get(name) ?? [];
}

function last(given: GivenOptions, name: OptionName): string | undefined {
  return all(given, name).at(-1);
}

function countOf(given: GivenOptions, name: OptionName, lowest: number, highest: number): number | undefined {
  const value = last(given, name);
  if (value === undefined) return undefined;
  const count = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (count >= lowest && count <= highest) return count;
  throw new UsageError(`--${name} takes a number from ${lowest} to ${highest}, not "${value}"`);
}

function choiceOf<Choice extends string>(
  given: GivenOptions,
  name: OptionName,
  choices: readonly Choice[],
): Choice | undefined {
  const value = last(given, name);
  const choice = choices.find((each) => each === value);
  if (value === undefined || choice !== undefined) return choice;
  const near = nearest(value, choices);
  throw new UsageError(
    `--${name} takes ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}, not "${value}"`,
    near === undefined ? undefined : `Did you mean ${near}?`,
  );
}
