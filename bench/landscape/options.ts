/** What the benchmark is asked to do. */
import { parseArgs } from 'node:util';

export interface Options {
  readonly rounds: number;
  /** Numbers of containers. */
  readonly sizes: readonly number[];
}

interface Defaults {
  /** Name of the script. */
  readonly command: string;
  readonly sizes: string;
}

const usage = ({
  command,
  sizes,
}: Defaults) => `Usage: npm run ${command} -- [--rounds N] [--sizes N,N] [--quick]

  --rounds N   rounds of each size (default 5)
  --sizes N,N  numbers of containers (default ${sizes})
  --quick      one round of 10 containers: does it work?

The engine is the one that the Docker CLI would use (DOCKER_HOST, context, default socket). Compose v2 takes part where
the environment variable COMPOSE names its binary, or the Docker CLI has it as a plugin.
`;

/** @throws Error where an option is not one */
export function readOptions(
  args: readonly string[],
  defaults: Defaults = { command: 'bench:landscape', sizes: '40,200' },
): Options {
  const count = (text: string): number => readCount(text, defaults);
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '5' },
      sizes: { type: 'string', default: defaults.sizes },
      quick: { type: 'boolean', default: false },
    },
  });
  if (values.quick) return { rounds: 1, sizes: [10] };
  return { rounds: count(values.rounds), sizes: values.sizes.split(',').map(count) };
}

function readCount(text: string, defaults: Defaults): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Error(`'${text}' is not a number of one or more\n\n${usage(defaults)}`);
}
