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

export const OPTIONS = {
  file: { ...text('FILE', 'Map to use; may be given several times', 'f'), repeatable: true },
  host: text('ENGINE', 'Engine to connect to: unix:///path, tcp://host:port', 'H'),
  context: text('NAME', 'Docker context to take the engine from', 'c'),
  parallel: text('N', 'Steps at the same time on one engine (default 8)'),
  quiet: flag('No progress and no summary; errors only', 'q'),
  'no-color': flag('No colours, also on a terminal'),
  help: flag('Show this help', 'h'),
  version: flag('Show versions, as the command "version" does'),
  json: flag('Print JSON for programs'),
  clients: text('FILE', 'Clients to check the names of clients and interfaces against'),
  instance: { ...text('NAME', 'Only instances of this name; may be given several times'), repeatable: true },
  'core-image': text('IMAGE', 'Image of the helper that sets owner and mode of volumes'),
  volumes: flag('Remove attached volumes too, with what is in them', 'v'),
  'keep-persistent': flag('Leave containers that the map calls persistent'),
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
