/** Variables and the home folder in paths, as the tag `!path` has them (manual, section 3.9.4). */
import { homedir } from 'node:os';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * `$NAME` and `${NAME}` by their values, then a leading `~` by the home folder. What is not set, and `~name`,
 * stays as it is written.
 */
export function expandPath(path: string, environment: Environment): string {
  const expanded = path.replaceAll(
    /\$(?:(\w+)|\{([^}]*)\})/g,
    (written, plain: string | undefined, braced: string | undefined) => {
      const name = plain ?? braced ?? '';
      return (Object.hasOwn(environment, name) ? environment[name] : undefined) ?? written;
    },
  );
  if (expanded !== '~' && !expanded.startsWith('~/')) return expanded;
  return `${(environment['HOME'] ?? homedir()).replace(/\/$/, '')}${expanded.slice(1)}`;
}
