/** All commands of the command line, in the order in which help lists them. */

import type { Action } from '../plan/plan.js';
import type { Command, Example } from './command.js';
import type { OptionName } from './option-table.js';

const CHANGING_OPTIONS: readonly OptionName[] = ['instance', 'core-image'];
const REMOVING_OPTIONS: readonly OptionName[] = ['instance', 'volumes', 'keep-persistent'];

export const COMMANDS: readonly Command[] = [
  changing('startup', {
    name: 'up',
    summary: 'Create and start containers, with all that they depend on',
    description:
      'Creates what is missing (networks, volumes, containers; images are pulled), sets owner and mode of volumes, ' +
      'and starts containers in the order of their dependencies. What is there and running is left alone, so a ' +
      'second run has nothing to do.',
    options: CHANGING_OPTIONS,
    examples: [
      { words: 'up', meaning: 'Everything in docker-map.yaml' },
      { words: 'up web', meaning: 'The configuration "web", and all that it needs' },
      { words: 'up -f map.yaml app.blue', meaning: 'One instance, from a file of another name' },
    ],
  }),
  changing('shutdown', {
    name: 'down',
    summary: 'Stop and remove containers, with all that depends on them',
    description:
      "Stops and removes containers in the reverse order of their dependencies. Without names the map's networks " +
      'are removed as well. Attached volumes stay, unless --volumes is given.',
    options: REMOVING_OPTIONS,
    examples: [
      { words: 'down', meaning: 'Everything of the map, except volumes' },
      { words: 'down --volumes', meaning: 'Attached volumes and their data as well' },
    ],
  }),
  changing('create', {
    name: 'create',
    summary: 'Create containers without starting them',
    description: 'Creates what is missing, dependencies included, and starts nothing.',
    options: CHANGING_OPTIONS,
    examples: [{ words: 'create web', meaning: 'The container of "web" and all that it needs' }],
  }),
  changing('start', {
    name: 'start',
    summary: 'Start containers that exist, with all that they depend on',
    description:
      'Starts containers that were created before; none is created. Owner and mode of their volumes may be set ' +
      'first, by a helper container that is removed again.',
    options: CHANGING_OPTIONS,
    examples: [{ words: 'start web', meaning: 'The container of "web", after what it needs' }],
  }),
  changing('stop', {
    name: 'stop',
    summary: 'Stop containers, after all that depends on them',
    description: 'Stops running containers, in the reverse order of their dependencies. Nothing is removed.',
    options: ['instance'],
    examples: [{ words: 'stop database', meaning: '"database", after everything that uses it' }],
  }),
  changing('restart', {
    name: 'restart',
    summary: 'Restart containers that were started before',
    description:
      'Restarts the containers that are named, and nothing else. One that is stopped is started. One that does not ' +
      'exist, or was never started, is left alone and told of.',
    options: ['instance'],
    examples: [{ words: 'restart web', meaning: 'All instances of "web"' }],
  }),
  changing('remove', {
    name: 'remove',
    summary: 'Remove containers that are stopped, with all that depends on them',
    description: 'Removes stopped containers. Attached volumes stay, unless --volumes is given.',
    options: REMOVING_OPTIONS,
    examples: [{ words: 'remove web', meaning: 'The container of "web"' }],
  }),
  {
    name: 'plan',
    summary: 'Show what an action would do, and why; touch nothing',
    operands: '[ACTION] [NAME...]',
    description:
      'Looks at the engine and prints each step that the action would take, with its cause. ACTION is up, down, ' +
      'create, start, stop, restart or remove (startup and shutdown are understood too); without one it is up. The ' +
      'first word is an action wherever it is one of these: for a configuration of such a name write ' +
      '"plan up NAME" or "plan -- NAME".',
    options: ['json', 'instance', 'core-image', 'volumes', 'keep-persistent'],
    examples: [
      { words: 'plan', meaning: 'What "up" would do' },
      { words: 'plan down web', meaning: 'What "down web" would do' },
      { words: 'plan --json up', meaning: 'The same for programs, with the payloads for the engine' },
    ],
    load: async () => (await import('./commands/plan.js')).planCommand,
  },
  {
    name: 'ps',
    summary: 'List the containers of the map and their state',
    operands: '[NAME...]',
    description: 'Lists every container that the map declares, also those that do not exist on the engine.',
    options: ['json'],
    examples: [
      { words: 'ps', meaning: 'All containers of the map' },
      { words: 'ps --json web', meaning: 'Those of "web", for programs' },
    ],
    load: async () => (await import('./commands/ps.js')).psCommand,
  },
  {
    name: 'config',
    summary: 'Show what the map resolves to: names, images, volumes, ports',
    operands: '',
    description:
      'Prints every object of the map under its name on the engine, as it would be created. Looks for no engine. ' +
      'Values of environment variables are shown as ***; --json prints everything as it is, these values included.',
    options: ['json'],
    examples: [
      { words: 'config', meaning: 'The map, resolved, as text' },
      { words: 'config --json', meaning: 'Everything, with the payloads for the engine' },
    ],
    load: async () => (await import('./commands/config.js')).configCommand,
  },
  {
    name: 'validate',
    summary: 'Tell everything that is wrong with the map, or hardly meant',
    operands: '',
    description:
      'Reads the map files and prints every problem with its place, then warnings, then a summary. Looks for no ' +
      'engine. Files that declare the same map are merged before they are checked. Warnings leave the exit code at 0.',
    options: ['json', 'clients'],
    examples: [
      { words: 'validate', meaning: 'docker-map.yaml' },
      { words: 'validate -f map.yaml -f local.yaml', meaning: 'Two files, the second laid over the first' },
      { words: 'validate --clients clients.yaml', meaning: 'With the names of clients and interfaces' },
      { words: 'validate --json', meaning: 'For editors and other programs' },
    ],
    load: async () => (await import('./commands/validate.js')).validateCommand,
  },
  {
    name: 'schema',
    summary: 'Print the JSON Schema of map files, or of client files',
    operands: '[map|clients]',
    description:
      'For editors and other tools that check or complete YAML files. The package has the same as files, in its ' +
      'folder "schema". Looks for no map and for no engine.',
    options: [],
    examples: [
      { words: 'schema', meaning: 'The schema of map files' },
      { words: 'schema clients', meaning: 'That of client files' },
    ],
    load: async () => (await import('./commands/schema.js')).schemaCommand,
  },
  {
    name: 'version',
    summary: 'Show the versions of docker-map, Node and the engine',
    operands: '',
    description: 'An engine that cannot be reached is named as such, and is no error.',
    options: ['json', 'version'],
    examples: [{ words: 'version', meaning: 'All three versions' }],
    load: async () => (await import('./commands/version.js')).versionCommand,
  },
];

export function findCommand(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}

interface ChangingCommand {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly options: readonly OptionName[];
  readonly examples: readonly [Example, ...Example[]];
}

/** A command that plans an action and carries it out. */
function changing(action: Action, command: ChangingCommand): Command {
  return {
    ...command,
    operands: '[NAME...]',
    load: async () => (await import('./commands/act.js')).actCommand(action),
  };
}
