/** `config`: what the map resolves to. Promise: no engine is looked for, let alone asked. */
import type { Landscape } from '../../landscape/landscape.js';
import type { RunCommand } from '../command.js';
import { ExitCode } from '../exit-code.js';
import { loadMaps } from '../load-maps.js';
import { resolveMaps } from '../resolve-maps.js';

export const configCommand: RunCommand = async ({ options }, io) => {
  const landscapes = await resolveMaps(await loadMaps(options, io));
  io.stdout.write(options.json ? jsonOf(landscapes) : await textOf(landscapes));
  return ExitCode.done;
};

/** Landscapes with their items in a list, and groups by name. */
function jsonOf(landscapes: readonly Landscape[]): string {
  const data = landscapes.map(({ map, items, groups }) => ({
    map,
    items: [...items.values()],
    groups: Object.fromEntries(groups),
  }));
  return `${JSON.stringify(data, null, 2)}\n`;
}

async function textOf(landscapes: readonly Landscape[]): Promise<string> {
  const { landscapeText } = await import('./config-text.js');
  return landscapes.map(landscapeText).join('---\n');
}
