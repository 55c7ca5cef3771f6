/** Every option of the command line, declared once: parsing, help and messages read this table. */

interface OptionBase {
  readonly short?: string;
  /** One line for help. */
  readonly help: string;
}

interface FlagOption extends OptionBase {
  readonly type: 'boolean';
}

interface ValueOption extends OptionBase {
  readonly type: 'string';
  /** How help names the value. */
  readonly value: string;
  readonly repeatable: boolean;
}

type Option = FlagOption | ValueOption;

const text = (value: string, help: string, short?: string): ValueOption => ({
  type: 'string',
  value,
  help,
  repeatable: false,
  ...(short === undefined ? {} : { short }),
});

const flag = (help: string, short?: string): FlagOption => ({
  type: 'boolean',
  help,
  ...(short === undefined ? {} : { short }),
});

const texts = (value: string, help: string, short?: string): ValueOption => ({
  ...text(value, `${help}; may be given several times`, short),
  repeatable: true,
});

export const OPTIONS = {
  file: texts('FILE', 'Map to use', 'f'),
  host: text('ENGINE', 'Engine to connect to: unix:///path, tcp://host:port', 'H'),
  context: text('NAME', 'Docker context to take the engine from', 'c'),
  parallel: text('N', 'Steps at the same time on one engine (default 8)'),
  quiet: flag('No progress and no summary; errors only', 'q'),
  'no-color': flag('No colours, also on a terminal'),
  help: flag('Show this help', 'h'),
  version: flag('Show versions, as the command "version" does'),
  json: flag('Print JSON for programs'),
  clients: text('FILE', 'Clients to check the names of clients and interfaces against'),
  instance: texts('NAME', 'Only instances of this name'),
  'core-image': text('IMAGE', 'Image of the helper that sets owner and mode of volumes'),
  volumes: flag('Remove attached volumes too, with what is in them', 'v'),
  'keep-persistent': flag('Leave containers that the map calls persistent'),
  'remove-orphans': flag('Remove what the map made and does not declare any more'),
  wait: flag('Wait until all that is started is ready'),
  'restart-exec-commands': flag('Run the commands of exec_commands again'),
  'force-update': texts('NAME', 'Replace these, differing or not'),
  'skip-limit-reset': flag('Keep a limit that only a new container could be without'),
  'update-persistent': flag('Compare the image of persistent containers that have ended, too'),
  'check-exec-commands': text('HOW', 'How exec_commands are looked for: full (default), partial, none'),
  pull: flag('Look for newer images in their registries before'),
  force: flag('Build also what has not changed'),
  'no-cache': flag('Use no layers of earlier builds; builds also what has not changed'),
  builder: text('BUILDER', 'Which builder: buildkit (default where the engine has it), classic'),
  'no-build': flag('Build no images; those that are missing are pulled'),
  missing: flag('Only images that are not there'),
  signal: text('SIGNAL', 'Signal to send, by name or number: SIGHUP, 1'),
  all: flag('Everything: containers (signal), equal fields too (diff)'),
  out: text('FILE', 'Save the plan, to be carried out by "apply"'),
  'exit-code': flag('Answer with 3 where there is something to do, or something differs'),
  script: text('PATH', 'File or folder of this machine for the container to have'),
  entrypoint: text('PROGRAM', 'Program that runs the command'),
  keep: flag('Keep the container afterwards'),
  'replace-existing': flag('Remove a container that is in the way'),
  timeout: text('SECONDS', 'How long to wait for the end'),
  user: text('USER', 'User, and group after a colon, by name or number', 'u'),
  workdir: text('FOLDER', 'Folder to run in', 'w'),
  env: texts('NAME[=VALUE]', 'Variable; without a value that of this shell', 'e'),
  interactive: flag('Pass standard input on, which is done anyway'),
  tty: flag('A terminal for the command, also where output is none'),
  'no-tty': flag('No terminal for the command', 'T'),
  follow: flag('Go on with what is written from now on'),
  tail: text('N', 'Only so many lines of each container, from the end', 'n'),
  since: text('TIME', 'Only what is newer: 90s, 10m, 2h30m, 2026-01-31, 2026-01-31T08:00:00Z'),
  timestamps: flag('The time before each line', 't'),
  username: text('USER', 'Name of the account'),
  'password-stdin': flag('Read the password, or a token, from standard input'),
  containers: flag('Only containers'),
  images: flag('Only images'),
  old: flag('Also images that have names, but no tag "latest"'),
  'keep-tag': texts('TAG', 'With --old: keep images of this tag'),
  'include-initial': flag('Also containers that were never started'),
  exclude: texts('NAME', 'Keep the container of this name'),
  yes: flag('Do it, and do not ask', 'y'),
  output: text('FILE', 'Where the archive goes; - is standard output', 'o'),
  input: text('FILE', 'Archive to read; - is standard input', 'i'),
} as const satisfies Record<string, Option>;

export type OptionName = keyof typeof OPTIONS;

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly OptionName[] = [
  'file',
  'host',
  'context',
  'parallel',
  'quiet',
  'no-color',
  'help',
];

export function isOptionName(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

export function optionOf(name: OptionName): Option {
  return OPTIONS[name];
}
