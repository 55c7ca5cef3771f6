/** Help on the commands that bring containers into being, to life, and to their end. */
import type { CommandText } from './command-text.js';

export const lifeTexts = {
  up: {
    summary: 'Create and start containers, with all that they depend on',
    description:
      'Creates what is missing (networks, volumes, containers; images are built or pulled), sets owner and mode of volumes, ' +
      'and starts containers in the order of their dependencies. What is there and running is left alone, so a ' +
      'second run has nothing to do; see "update" for what differs from the map.',
    examples: [
      { words: 'up', meaning: 'Everything in docker-map.yaml' },
      { words: 'up web', meaning: 'The configuration "web", and all that it needs' },
      { words: 'up --wait', meaning: 'Everything, until all of it is ready' },
      { words: 'up -f map.yaml app.blue', meaning: 'One instance, from a file of another name' },
    ],
  },
  down: {
    summary: 'Stop and remove containers, with all that depends on them',
    description:
      "Stops and removes containers in the reverse order of their dependencies. Without names the map's networks " +
      'are removed as well. Attached volumes stay, unless --volumes is given.',
    examples: [
      { words: 'down', meaning: 'Everything of the map, except volumes' },
      { words: 'down --volumes', meaning: 'Attached volumes and their data as well' },
      { words: 'down --remove-orphans', meaning: 'Also what the map no longer declares' },
    ],
  },
  create: {
    summary: 'Create containers without starting them',
    description: 'Creates what is missing, dependencies included, and starts nothing.',
    examples: [{ words: 'create web', meaning: 'The container of "web" and all that it needs' }],
  },
  start: {
    summary: 'Start containers that exist, with all that they depend on',
    description:
      'Starts containers that were created before; none is created. Owner and mode of their volumes may be set ' +
      'first, by a helper container that is removed again.',
    examples: [{ words: 'start web', meaning: 'The container of "web", after what it needs' }],
  },
  stop: {
    summary: 'Stop containers, after all that depends on them',
    description: 'Stops running containers, in the reverse order of their dependencies. Nothing is removed.',
    examples: [{ words: 'stop database', meaning: '"database", after everything that uses it' }],
  },
  restart: {
    summary: 'Restart containers that were started before',
    description:
      'Restarts the containers that are named, and nothing else. One that is stopped is started. One that does not ' +
      'exist, or was never started, is left alone and told of.',
    examples: [
      { words: 'restart web', meaning: 'All instances of "web"' },
      { words: 'restart --restart-exec-commands web', meaning: 'Their exec_commands too' },
    ],
  },
  remove: {
    summary: 'Remove containers that are stopped, with all that depends on them',
    description: 'Removes stopped containers. Attached volumes stay, unless --volumes is given.',
    examples: [{ words: 'remove web', meaning: 'The container of "web"' }],
  },
} as const satisfies Record<string, CommandText>;
