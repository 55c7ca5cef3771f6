/** Paths with what a shell would have put in: `$NAME`, `${NAME}`, `~`. What is not known stays as it is. */
import { homedir } from 'node:os';
import { sep } from 'node:path';

export interface PathExpansion {
  /** Put in variables of this process' environment. Default: false. */
  readonly expandvars?: boolean;
  /** Put in the current user's home for a leading `~`. Default: false. */
  readonly expanduser?: boolean;
}

export function expandedPath(path: string, { expandvars, expanduser }: PathExpansion): string {
  const withVariables = expandvars
    ? path.replace(/\$(?:(\w+)|\{([^}]+)\})/g, (whole, name: string | undefined, braced: string) => {
        return process.env[name ?? braced] ?? whole;
      })
    : path;
  return expanduser ? withVariables.replace(/^~(?=$|[/\\])/, () => homedir()) : withVariables;
}

/** With the separators of an image. */
export function imagePath(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
