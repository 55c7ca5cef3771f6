/** `config`: what the map resolves to. Nothing is asked of the engine. */
import type { Landscape } from '../../landscape/landscape.js';
import type { RunCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { withClient } from '../with-client.js';
import { landscapeText } from './config-text.js';

export const configCommand: RunCommand = (invocation, io) =>
  withClient(invocation, io, async (client) => {
    const landscapes = client.landscapes();
    io.stdout.write(
      invocation.options.json
        ? `${JSON.stringify(landscapes.map(landscapeData), null, 2)}\n`
        : landscapes.map(landscapeText).join('---\n'),
    );
    return ExitCode.done;
  });

/** The landscape as JSON has it: items in a list, groups by name. */
function landscapeData({ map, items, groups }: Landscape) {
  return { map, items: [...items.values()], groups: Object.fromEntries(groups) };
}
