/** All commands of the command line, in the order in which help lists them. What help says of them is in `help/`. */
import type { Action } from '../plan/plan.js';
import type { Command } from './command.js';
import type { OptionName } from './option-table.js';

const REMOVING_OPTIONS: readonly OptionName[] = ['instance', 'volumes', 'keep-persistent'];
const UPDATE_OPTIONS: readonly OptionName[] = [
  'force-update',
  'skip-limit-reset',
  'update-persistent',
  'check-exec-commands',
  'pull',
];

const BUILD_OPTIONS: readonly OptionName[] = ['force', 'no-cache', 'builder'];

const TABLE = [
  changing('up', 'startup', ['instance', 'core-image', 'no-build', 'remove-orphans', 'wait']),
  {
    name: 'update',
    operands: '[NAME...]',
    options: ['instance', 'core-image', ...UPDATE_OPTIONS, 'no-build', 'remove-orphans', 'wait'],
    load: async () => (await import('./commands/update.js')).updateCommand,
  },
  changing('down', 'shutdown', [...REMOVING_OPTIONS, 'remove-orphans']),
  changing('create', 'create', ['instance', 'core-image', 'no-build']),
  changing('start', 'start', ['instance', 'core-image', 'wait']),
  changing('stop', 'stop', ['instance']),
  changing('restart', 'restart', ['instance', 'restart-exec-commands']),
  changing('remove', 'remove', REMOVING_OPTIONS),
  {
    name: 'build',
    operands: '[NAME...]',
    options: ['instance', 'pull', ...BUILD_OPTIONS, 'json'],
    load: async () => (await import('./commands/image-action.js')).imageCommand('build'),
  },
  {
    name: 'pull',
    operands: '[NAME...]',
    options: ['instance', 'missing', 'json'],
    load: async () => (await import('./commands/image-action.js')).imageCommand('pull'),
  },
  {
    name: 'push',
    operands: '[NAME...]',
    options: ['instance', 'json'],
    load: async () => (await import('./commands/push.js')).pushCommand,
  },
  {
    name: 'signal',
    operands: 'NAME...|--all',
    options: ['instance', 'signal', 'all'],
    load: async () => (await import('./commands/signal.js')).signalCommand,
  },
  {
    name: 'plan',
    operands: '[ACTION] [NAME...]',
    options: [
      'json',
      'exit-code',
      'out',
      'instance',
      'core-image',
      'volumes',
      'keep-persistent',
      'remove-orphans',
      'wait',
      'restart-exec-commands',
      ...UPDATE_OPTIONS,
      ...BUILD_OPTIONS,
      'no-build',
      'missing',
      'signal',
      'all',
    ],
    load: async () => (await import('./commands/plan.js')).planCommand,
  },
  {
    name: 'apply',
    operands: 'FILE',
    options: [],
    load: async () => (await import('./commands/apply.js')).applyCommand,
  },
  {
    name: 'diff',
    operands: '[NAME...]',
    options: ['json', 'all', 'exit-code'],
    load: async () => (await import('./commands/diff.js')).diffCommand,
  },
  {
    name: 'ps',
    operands: '[NAME...]',
    options: ['json'],
    load: async () => (await import('./commands/ps.js')).psCommand,
  },
  {
    name: 'logs',
    operands: '[NAME...]',
    options: ['follow', 'tail', 'since', 'timestamps'],
    letters: { f: 'follow' },
    load: async () => (await import('./commands/logs.js')).logsCommand,
  },
  {
    name: 'exec',
    operands: 'NAME -- COMMAND...',
    options: ['interactive', 'tty', 'no-tty', 'user', 'workdir', 'env'],
    letters: { i: 'interactive', t: 'tty' },
    load: async () => (await import('./commands/exec.js')).execCommand,
  },
  {
    name: 'run',
    operands: 'NAME [-- COMMAND...]',
    options: ['script', 'entrypoint', 'timeout', 'replace-existing', 'keep'],
    load: async () => (await import('./commands/run.js')).runCommand,
  },
  {
    name: 'cp',
    operands: 'SOURCE TARGET',
    options: ['json'],
    load: async () => (await import('./commands/cp.js')).cpCommand,
  },
  {
    name: 'save',
    operands: 'NAME|IMAGE...',
    options: ['output', 'json'],
    load: async () => (await import('./commands/save.js')).saveCommand,
  },
  {
    name: 'load',
    operands: '',
    options: ['input', 'json'],
    load: async () => (await import('./commands/load.js')).loadCommand,
  },
  {
    name: 'cleanup',
    operands: '',
    options: ['containers', 'images', 'old', 'keep-tag', 'include-initial', 'exclude', 'yes', 'json'],
    load: async () => (await import('./commands/cleanup.js')).cleanupCommand,
  },
  {
    name: 'login',
    operands: '[REGISTRY]',
    options: ['username', 'password-stdin', 'json'],
    letters: { u: 'username' },
    load: async () => (await import('./commands/login.js')).loginCommand,
  },
  {
    name: 'logout',
    operands: '[REGISTRY]',
    options: [],
    load: async () => (await import('./commands/logout.js')).logoutCommand,
  },
  {
    name: 'config',
    operands: '',
    options: ['json'],
    load: async () => (await import('./commands/config.js')).configCommand,
  },
  {
    name: 'validate',
    operands: '',
    options: ['json', 'clients'],
    load: async () => (await import('./commands/validate.js')).validateCommand,
  },
  {
    name: 'schema',
    operands: '[map|clients]',
    options: [],
    load: async () => (await import('./commands/schema.js')).schemaCommand,
  },
  {
    name: 'version',
    operands: '',
    options: ['json', 'version'],
    load: async () => (await import('./commands/version.js')).versionCommand,
  },
] as const satisfies readonly Command[];

export type CommandName = (typeof TABLE)[number]['name'];

export const COMMANDS: readonly Command<CommandName>[] = TABLE;

export function findCommand(name: string): Command<CommandName> | undefined {
  return COMMANDS.find((command) => command.name === name);
}

/** A command that plans an action and carries it out. */
function changing<Name extends string>(
  name: Name,
  action: Action,
  options: readonly OptionName[],
): Command<Name> {
  const load = async () => (await import('./commands/act.js')).actCommand(action);
  return { name, operands: '[NAME...]', options, load };
}
