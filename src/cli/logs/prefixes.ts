/** The name before each line, where lines are of several containers: equally wide, and each in a colour of its own. */
import type { ContainerItem } from '../../landscape/landscape.js';
import { shortName } from '../named-containers.js';
import type { Colour, Style } from '../output/style.js';
import { textWidth } from '../output/width.js';

const COLOURS: readonly [Colour, ...Colour[]] = ['cyan', 'yellow', 'green', 'magenta', 'blue'];

/** By the containers' names on the engine; empty for a single one. The map's name is left out where it is the only one. */
export function prefixes(containers: readonly ContainerItem[], style: Style): ReadonlyMap<string, string> {
  if (containers.length < 2) return new Map(containers.map(({ name }) => [name, '']));
  const single = new Set(containers.map(({ map }) => map)).size === 1;
  const labels = containers.map((container) => (single ? shortName(container) : container.name));
  const width = Math.max(...labels.map(textWidth));
  return new Map(
    containers.map(({ name }, index) => {
      const label = labels[index] ?? name;
      const padded = `${label}${' '.repeat(width - textWidth(label))} |`;
      return [name, `${style(COLOURS[index % COLOURS.length] ?? COLOURS[0], padded)} `];
    }),
  );
}
