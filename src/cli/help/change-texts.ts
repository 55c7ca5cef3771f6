/** Help on the commands that change what is there, or tell what would be changed. */
import type { CommandText } from './command-text.js';

export const changeTexts = {
  update: {
    summary: 'Change what differs from the map, by the smallest step that does it',
    description:
      'Compares containers, networks and volumes with the map, those included that the named ones depend on, and ' +
      'changes what differs: limits, restart policy and networks in place, everything else by a new container. The ' +
      'old container is kept until the new one is ready, and is back in its place where that fails. What is missing ' +
      'is created and started. "plan update" shows it all before.',
    examples: [
      { words: 'update', meaning: 'Everything that differs' },
      { words: 'update --pull web', meaning: '"web", from the image that its tag has now' },
      { words: 'update --force-update web', meaning: '"web" anew, whether it differs or not' },
      { words: 'update --remove-orphans', meaning: 'Also remove what the map no longer declares' },
    ],
  },
  pull: {
    summary: 'Pull the images of containers, and of all that they depend on',
    description:
      'Asks the registry for every image, those that are there as well, so that a tag that has moved is followed. ' +
      'Containers stay as they are until "update". Logins are those of the Docker CLI; see "login".',
    examples: [
      { words: 'pull', meaning: 'All images of the map' },
      { words: 'pull --missing', meaning: 'Those that are not there' },
    ],
  },
  signal: {
    summary: 'Send a signal to running containers',
    description:
      'Sends the signal to the main process of each container that is named, and to nothing that they depend on. ' +
      'Containers that do not run are told of. A signal to everything must be asked for by --all.',
    examples: [
      { words: 'signal web --signal SIGHUP', meaning: 'All instances of "web"' },
      { words: 'signal --all --signal SIGUSR1', meaning: 'All running containers of the map' },
    ],
  },
  plan: {
    summary: 'Show what an action would do, and why; touch nothing',
    description:
      'Looks at the engine and prints each step that the action would take, with its cause. ACTION is up, update, ' +
      'down, create, start, stop, restart, remove, build, pull or signal (startup and shutdown are understood too); ' +
      'without one it is up. The first word is an action wherever it is one of these: for a configuration of such a name ' +
      'write "plan up NAME" or "plan -- NAME". --out and --json write what the engine gets, values of environment ' +
      'variables included.',
    examples: [
      { words: 'plan', meaning: 'What "up" would do' },
      { words: 'plan update', meaning: 'What differs from the map, and what would be done' },
      { words: 'plan update --out plan.json', meaning: 'The same, to be carried out by "apply plan.json"' },
      { words: 'plan down web', meaning: 'What "down web" would do' },
      { words: 'plan --json up', meaning: 'For programs, with the payloads for the engine' },
    ],
  },
  apply: {
    summary: 'Carry out a plan that was saved',
    description:
      'Does what "plan --out FILE" has shown, and nothing else. Refused where the engine is another one, or has ' +
      'changed since in anything that the plan is about; what has changed is said, and nothing is touched. Looks ' +
      'for no map.',
    examples: [{ words: 'apply plan.json', meaning: 'The plan of "plan update --out plan.json"' }],
  },
  diff: {
    summary: 'Compare what runs with what the map declares, field by field',
    description:
      'Shows, for each container, the fields that differ, with what is declared and what is there, and whether it does ' +
      'not run. Touches nothing. Values of environment variables are never shown, only their names.',
    examples: [
      { words: 'diff', meaning: 'All differences' },
      { words: 'diff --all web', meaning: 'All compared fields of "web"' },
      { words: 'diff --exit-code', meaning: 'For scripts: 3 where anything differs' },
    ],
  },
} as const satisfies Record<string, CommandText>;
