import { describe, expect, it } from 'vitest';
import type { Command } from '../../../src/cli/command.js';
import { COMMANDS, type CommandName, findCommand } from '../../../src/cli/command-table.js';
import { commandHelp, programHelp } from '../../../src/cli/help/help.js';

describe('help', () => {
  it('of the program lists commands, options and exit codes', () => {
    expect(programHelp('docker-map')).toMatchInlineSnapshot(`
      "Usage: docker-map [OPTIONS] COMMAND [NAME...]

      Declare a landscape of containers, volumes and networks once; see the plan; make it so.

      Commands:
        up        Create and start containers, with all that they depend on
        update    Change what differs from the map, by the smallest step that does it
        down      Stop and remove containers, with all that depends on them
        create    Create containers without starting them
        start     Start containers that exist, with all that they depend on
        stop      Stop containers, after all that depends on them
        restart   Restart containers that were started before
        remove    Remove containers that are stopped, with all that depends on them
        build     Build the images of containers that say how
        pull      Pull the images of containers, and of all that they depend on
        push      Push images to their registries
        signal    Send a signal to running containers
        plan      Show what an action would do, and why; touch nothing
        apply     Carry out a plan that was saved
        diff      Compare what runs with what the map declares, field by field
        ps        List the containers of the map and their state
        logs      Show what containers have written
        exec      Run a command in a running container
        run       Run a script or a command in a container of its own
        cp        Copy files and folders out of a container, or into one
        save      Save images in an archive
        load      Load images from an archive
        cleanup   Remove containers that have ended, and images that nobody needs
        login     Log in to a registry
        logout    Forget the login of a registry
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
        0      Done, or nothing to do
        1      Failed: the summary says what was done, what failed, and what to do next
        2      Wrong arguments, or a map that is not valid; nothing was touched
        3      With --exit-code: there is something to do, or something differs
        130    Interrupted
        other  Of "exec" and "run": that of the command

      Examples:
        docker-map plan    What would be done, and why
        docker-map up      Do it
        docker-map update  Change what differs from the map

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
            --remove-orphans   Remove what the map made and does not declare any more

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
        docker-map down                   Everything of the map, except volumes
        docker-map down --volumes         Attached volumes and their data as well
        docker-map down --remove-orphans  Also what the map no longer declares
      "
    `);
  });

  it('of a command whose letters mean other options says so', () => {
    const text = commandHelp(command('logs'), 'docker-map');
    expect(text).toContain('  -f, --follow ');
    expect(text).toContain('      --file FILE ');
  });

  it.each([
    ['up', 'No NAME: everything.'],
    ['exec', '"map.configuration[.instance]".\n\n'],
    ['signal', '"map.configuration[.instance]".\n\n'],
  ])('of %s says what no name means, where it may be left out', (name, text) => {
    expect(commandHelp(command(name), 'docker-map')).toContain(text);
  });

  it.each(COMMANDS.map((each) => each.name))('of %s is complete and not too wide', (name) => {
    const lines = commandHelp(command(name), 'docker map').split('\n');
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect(lines[0]).toMatch(new RegExp(`^Usage: docker map ${name} \\[OPTIONS\\]`));
    expect(lines.some((line) => line.startsWith(`  docker map ${name}`))).toBe(true);
  });
});

function command(name: string): Command<CommandName> {
  const found = findCommand(name);
  if (found === undefined) throw new Error(`no command ${name}`);
  return found;
}
