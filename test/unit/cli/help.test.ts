import { describe, expect, it } from 'vitest';
import { commandHelp, programHelp } from '../../../src/cli/arguments/help.js';
import type { Command } from '../../../src/cli/command.js';
import { COMMANDS, findCommand } from '../../../src/cli/command-table.js';

describe('help', () => {
  it('of the program lists commands, options and exit codes', () => {
    expect(programHelp('docker-map')).toMatchInlineSnapshot(`
      "Usage: docker-map [OPTIONS] COMMAND [NAME...]

      Declare a landscape of containers, volumes and networks once; see the plan; make it so.

      Commands:
        up        Create and start containers, with all that they depend on
        down      Stop and remove containers, with all that depends on them
        create    Create containers without starting them
        start     Start containers that exist, with all that they depend on
        stop      Stop containers, after all that depends on them
        restart   Restart containers that were started before
        remove    Remove containers that are stopped, with all that depends on them
        plan      Show what an action would do, and why; touch nothing
        ps        List the containers of the map and their state
        config    Show what the map resolves to: names, images, volumes, ports
        validate  Tell everything that is wrong with the map, or hardly meant
        schema    Print the JSON Schema of map files, or of client files
        version   Show the versions of docker-map, Node and the engine

      Options, before or after the command:
        -f, --file FILE     Map to use; may be given several times
        -H, --host ENGINE   Engine to connect to: unix:///path, tcp://host:port
        -c, --context NAME  Docker context to take the engine from
            --parallel N    Steps at the same time on one engine (default 8)
        -q, --quiet         No progress and no summary; errors only
            --no-color      No colours, also on a terminal
        -h, --help          Show this help
            --version       Show versions, as the command "version" does

      NAME is a configuration, "configuration.instance", a group, or
      "map.configuration[.instance]". No NAME: everything.

      Without --file the map is docker-map.yaml (or docker-map.yml) here or in the nearest folder above.

      Exit codes:
        0    Done, or nothing to do
        1    Failed: the summary says what was done, what failed, and what to do next
        2    Wrong arguments, or a map that is not valid; nothing was touched
        130  Interrupted

      Examples:
        docker-map plan  What would be done, and why
        docker-map up    Do it

      \`docker-map COMMAND --help\` tells more about a command.
      "
    `);
  });

  it('of a command lists its options and examples', () => {
    expect(commandHelp(command('down'), 'docker-map')).toMatchInlineSnapshot(`
      "Usage: docker-map down [OPTIONS] [NAME...]

      Stop and remove containers, with all that depends on them.

      Stops and removes containers in the reverse order of their dependencies. Without names the map's
      networks are removed as well. Attached volumes stay, unless --volumes is given.

      Options:
            --instance NAME    Only instances of this name; may be given several times
        -v, --volumes          Remove attached volumes too, with what is in them
            --keep-persistent  Leave containers that the map calls persistent

      Options of every command:
        -f, --file FILE     Map to use; may be given several times
        -H, --host ENGINE   Engine to connect to: unix:///path, tcp://host:port
        -c, --context NAME  Docker context to take the engine from
            --parallel N    Steps at the same time on one engine (default 8)
        -q, --quiet         No progress and no summary; errors only
            --no-color      No colours, also on a terminal
        -h, --help          Show this help

      NAME is a configuration, "configuration.instance", a group, or
      "map.configuration[.instance]". No NAME: everything.

      Examples:
        docker-map down            Everything of the map, except volumes
        docker-map down --volumes  Attached volumes and their data as well
      "
    `);
  });

  it.each(COMMANDS.map((each) => each.name))('of %s is complete and not too wide', (name) => {
    const lines = commandHelp(command(name), 'docker map').split('\n');
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(lines[0]).toMatch(new RegExp(`^Usage: docker map ${name} \\[OPTIONS\\]`));
    expect(lines.some((line) => line.startsWith(`  docker map ${name}`))).toBe(true);
  });
});

function command(name: string): Command {
  const found = findCommand(name);
  if (found === undefined) throw new Error(`no command ${name}`);
  return found;
}
