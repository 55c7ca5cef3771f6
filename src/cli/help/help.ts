/** Help texts, made from the tables of commands, options and texts. Lines fit into 100 characters. */
import type { Command, Program } from '../command.js';
import { COMMANDS, type CommandName } from '../command-table.js';
import { COMMON_OPTIONS, type OptionName, optionOf } from '../option-table.js';
import { formatTable } from '../output/table.js';
import { wrapText } from '../output/wrap-text.js';
import type { Example } from './command-text.js';
import { commandTexts } from './texts.js';

const WIDTH = 100;

const NAMES = `NAME is a configuration, "configuration.instance", a group, or
"map.configuration[.instance]".`;

const EXIT_CODES = section('Exit codes', [
  ['0', 'Done, or nothing to do'],
  ['1', 'Failed: the summary says what was done, what failed, and what to do next'],
  ['2', 'Wrong arguments, or a map that is not valid; nothing was touched'],
  ['3', 'With --exit-code: there is something to do, or something differs'],
  ['130', 'Interrupted'],
  ['other', 'Of "exec" and "run": that of the command'],
]);

export function programHelp(program: Program): string {
  return [
    `Usage: ${program} [OPTIONS] COMMAND [NAME...]`,
    'Declare a landscape of containers, volumes and networks once; see the plan; make it so.',
    section(
      'Commands',
      COMMANDS.map(({ name }) => [name, commandTexts[name].summary]),
    ),
    section('Options, before or after the command', optionRows([...COMMON_OPTIONS, 'version'])),
    `${NAMES} No NAME: everything.`,
    'Without --file the map is docker-map.yaml (or docker-map.yml) here or in the nearest folder above.',
    EXIT_CODES,
    exampleSection(program, [
      { words: 'plan', meaning: 'What would be done, and why' },
      { words: 'up', meaning: 'Do it' },
      { words: 'update', meaning: 'Change what differs from the map' },
    ]),
    `\`${program} COMMAND --help\` tells more about a command.\n`,
  ].join('\n\n');
}

export function commandHelp(command: Command<CommandName>, program: Program): string {
  const { summary, description, examples } = commandTexts[command.name];
  const own = command.options.filter((name) => name !== 'version');
  return [
    `Usage: ${[program, command.name, '[OPTIONS]', command.operands].join(' ').trimEnd()}`,
    `${summary}.`,
    wrapText(description, WIDTH),
    ...(own.length > 0 ? [section('Options', optionRows(own, command.letters))] : []),
    section('Options of every command', optionRows(COMMON_OPTIONS, command.letters)),
    ...namesOf(command),
    `${exampleSection(program, examples)}\n`,
  ].join('\n\n');
}

function namesOf({ operands }: Command): readonly string[] {
  if (!operands.includes('NAME')) return [];
  return [operands.includes('[NAME...]') ? `${NAMES} No NAME: everything.` : NAMES];
}

/** `letters` are those that mean another option after the command. */
function optionRows(
  names: readonly OptionName[],
  letters: NonNullable<Command['letters']> = {},
): readonly (readonly string[])[] {
  return names.map((name) => {
    const option = optionOf(name);
    const [own] = Object.entries(letters).find(([, meant]) => meant === name) ?? [];
    const letter = own ?? (option.short !== undefined && option.short in letters ? undefined : option.short);
    const short = letter === undefined ? '    ' : `-${letter}, `;
    return [`${short}--${name}${option.type === 'string' ? ` ${option.value}` : ''}`, option.help];
  });
}

function exampleSection(program: Program, examples: readonly Example[]): string {
  return section(
    examples.length > 1 ? 'Examples' : 'Example',
    examples.map(({ words, meaning }) => [`${program} ${words}`, meaning]),
  );
}

function section(title: string, rows: readonly (readonly string[])[]): string {
  const lines = formatTable(rows).map((line) => `  ${line}`);
  return [`${title}:`, ...lines].join('\n');
}
