/** Help on the commands that look at containers, and work in them. */
import type { CommandText } from './command-text.js';

export const insideTexts = {
  ps: {
    summary: 'List the containers of the map and their state',
    description: 'Lists every container that the map declares, also those that do not exist on the engine.',
    examples: [
      { words: 'ps', meaning: 'All containers of the map' },
      { words: 'ps --json web', meaning: 'Those of "web", for programs' },
    ],
  },
  logs: {
    summary: 'Show what containers have written',
    description:
      'Prints whole lines as they come; where they are of several containers, each has the name of its own before ' +
      'it. What a container writes to its standard error goes to standard error. With --follow it goes on, also ' +
      'with containers that are started later, until Ctrl-C. After "logs", -f is --follow; before it, it is --file.',
    examples: [
      { words: 'logs', meaning: 'All that was written' },
      { words: 'logs -f --tail 10 web', meaning: 'The last lines of "web", and those to come' },
      { words: 'logs --since 10m --timestamps', meaning: 'Of the last ten minutes, with times' },
    ],
  },
  exec: {
    summary: 'Run a command in a running container',
    description:
      'Runs one more process in a container, prints what it writes as it comes, and answers with its exit code. Of a ' +
      'configuration with several instances one must be named. Standard input goes to the command. Where input and ' +
      'output are a terminal, the command gets one too, and every key goes there, Ctrl-C as well; -T does without. ' +
      'After "exec", -t is --tty.',
    examples: [
      { words: 'exec web -- sh', meaning: 'A shell in the container of "web"' },
      { words: 'exec web -- ls -l /', meaning: 'A command in the container of "web"' },
      { words: 'exec app.blue -u root -- id', meaning: 'In one instance, as another user' },
      { words: 'exec web -e LANG=C -w /srv -- du -s .', meaning: 'With a variable, in a folder' },
    ],
  },
  run: {
    summary: 'Run a script or a command in a container of its own',
    description:
      'Creates the container of the configuration, after all that it depends on, with another command; prints what ' +
      'it writes, answers with its exit code, and removes the container again. The container must not exist yet, ' +
      'unless --replace-existing is given. With --script, the folder of that file is at /tmp/script_run in the ' +
      'container, and {script_path} in the command stands for the file there. One that is not through in time is ' +
      'left as it is.',
    examples: [
      { words: 'run client -- redis-cli flushdb', meaning: 'A command' },
      {
        words: "run tool --script job.sh --entrypoint sh -- '{script_path}'",
        meaning: 'A script from here',
      },
    ],
  },
} as const satisfies Record<string, CommandText>;
