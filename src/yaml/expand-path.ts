/** Variables and the home folder in paths, as the tag `!path` has them (manual, section 3.9.4). */
import { homedir } from 'node:os';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `$NAME` and `${NAME}` by their values, then a leading `~` by the home folder. What is not set, and `~name`,
 * stays as it is written.
 */
export function expandPath(path: string, environment: Environment): string {
  const valueIn = (written: string, plain?: string, braced?: string) => {
    const name = plain ?? braced ?? '';
    return (Object.hasOwn(environment, name) ? environment[name] : undefined) ?? written;
  };
  // Behind the last `}` no brace is looked for: each of many would be looked for up to the end of the text.
  const closed = path.lastIndexOf('}') + 1;
  const expanded =
    path.slice(0, closed).replaceAll(/\$(?:(\w+)|\{([^}]*)\})/g, valueIn) +
    path.slice(closed).replaceAll(/\$(\w+)/g, (written, plain: string) => valueIn(written, plain));
  if (expanded !== '~' && !expanded.startsWith('~/')) return expanded;
  return `${(environment['HOME'] ?? homedir()).replace(/\/$/, '')}${expanded.slice(1)}`;
}
