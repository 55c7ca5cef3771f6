/** Help on the commands that look for no engine, or only for its version. */
import type { CommandText } from './command-text.js';

export const mapTexts = {
  config: {
    summary: 'Show what the map resolves to: names, images, volumes, ports',
    description:
      'Prints every object of the map under its name on the engine, as it would be created. Looks for no engine. ' +
      'Values of environment variables are shown as ***; --json prints everything as it is, these values included.',
    examples: [
      { words: 'config', meaning: 'The map, resolved, as text' },
      { words: 'config --json', meaning: 'Everything, with the payloads for the engine' },
    ],
  },
  validate: {
    summary: 'Tell everything that is wrong with the map, or hardly meant',
    description:
      'Reads the map files and prints every problem with its place, then warnings, then a summary. Looks for no ' +
      'engine. Files that declare the same map are merged before they are checked. Warnings leave the exit code at 0.',
    examples: [
      { words: 'validate', meaning: 'docker-map.yaml' },
      { words: 'validate -f map.yaml -f local.yaml', meaning: 'Two files, the second laid over the first' },
      { words: 'validate --clients clients.yaml', meaning: 'With the names of clients and interfaces' },
      { words: 'validate --json', meaning: 'For editors and other programs' },
    ],
  },
  schema: {
    summary: 'Print the JSON Schema of map files, or of client files',
    description:
      'For editors and other tools that check or complete YAML files. The package has the same as files, in its ' +
      'folder "schema". Looks for no map and for no engine.',
    examples: [
      { words: 'schema', meaning: 'The schema of map files' },
      { words: 'schema clients', meaning: 'That of client files' },
    ],
  },
  version: {
    summary: 'Show the versions of docker-map, Node and the engine',
    description: 'An engine that cannot be reached is named as such, and is no error.',
    examples: [{ words: 'version', meaning: 'All three versions' }],
  },
} as const satisfies Record<string, CommandText>;
