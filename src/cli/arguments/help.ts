/** Help texts, made from the tables of commands and options. Lines fit into 100 characters. */
import type { Command, Example, Program } from '../command.js';
import { COMMANDS } from '../command-table.js';
import { COMMON_OPTIONS, type OptionName, optionOf } from '../option-table.js';
import { formatTable } from '../output/table.js';
import { wrapText } from '../output/wrap-text.js';

const WIDTH = 100;

const NAMES = `NAME is a configuration, "configuration.instance", a group, or
"map.configuration[.instance]". No NAME: everything.`;

const EXIT_CODES = section('Exit codes', [
  ['0', 'Done, or nothing to do'],
  ['1', 'Failed: the summary says what was done, what failed, and what to do next'],
  ['2', 'Wrong arguments, or a map that is not valid; nothing was touched'],
  ['130', 'Interrupted'],
]);

export function programHelp(program: Program): string {
  return [
    `Usage: ${program} [OPTIONS] COMMAND [NAME...]`,
    'Declare a landscape of containers, volumes and networks once; see the plan; make it so.',
    section(
      'Commands',
      COMMANDS.map((command) => [command.name, command.summary]),
    ),
    optionSection('Options, before or after the command', [...COMMON_OPTIONS, 'version']),
    NAMES,
    'Without --file the map is docker-map.yaml (or docker-map.yml) here or in the nearest folder above.',
    EXIT_CODES,
    exampleSection(program, [
      { words: 'plan', meaning: 'What would be done, and why' },
      { words: 'up', meaning: 'Do it' },
    ]),
    `\`${program} COMMAND --help\` tells more about a command.\n`,
  ].join('\n\n');
}

export function commandHelp(command: Command, program: Program): string {
  const own = command.options.filter((name) => name !== 'version');
  return [
    `Usage: ${[program, command.name, '[OPTIONS]', command.operands].join(' ').trimEnd()}`,
    `${command.summary}.`,
    wrapText(command.description, WIDTH),
    ...(own.length > 0 ? [optionSection('Options', own)] : []),
    optionSection('Options of every command', COMMON_OPTIONS),
    ...(command.operands.includes('NAME') ? [NAMES] : []),
    `${exampleSection(program, command.examples)}\n`,
  ].join('\n\n');
}

function optionSection(title: string, names: readonly OptionName[]): string {
  return section(
    title,
    names.map((name) => [optionLabel(name), optionOf(name).help]),
  );
}

function optionLabel(name: OptionName): string {
  const option = optionOf(name);
  const short = option.short === undefined ? '    ' : `-${option.short}, `;
  return `${short}--${name}${option.type === 'string' ? ` ${option.value}` : ''}`;
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
