/** Directories with owner and permissions (manual, section 3.5.2). */
import { chmod, chown, type MkdirOptions, mkdir } from './files.js';
import type { ReturnList } from './group-members.js';
import type { UserGroup } from './user-group.js';

export interface MkdirChownOptions extends MkdirOptions {
  /** Owner and permissions for all that is in the directory, too. Default: `false`. */
  readonly recursive?: boolean;
  readonly returnList?: boolean;
}

type Joined = MkdirChownOptions & { readonly returnList?: false };

/**
 * Makes a directory, and sets its owner and permissions, whether or not it existed. `userGroup`: `null` (or absent) leaves the
 * owner; `permissions`: absent, `ug=rwX,o=rX`; `null` leaves them. Of several directories, the commands of each follow those of
 * the one before it, whatever became of them.
 */
export function mkdirChown(
  path: string,
  userGroup: UserGroup | null | undefined,
  permissions: string | null | undefined,
  options: MkdirChownOptions & ReturnList,
): readonly string[];
export function mkdirChown(
  paths: readonly string[],
  userGroup: UserGroup | null | undefined,
  permissions: string | null | undefined,
  options: MkdirChownOptions & ReturnList,
): readonly (readonly string[])[];
export function mkdirChown(
  path: string | readonly string[],
  userGroup?: UserGroup | null,
  permissions?: string | null,
  options?: Joined,
): string;
export function mkdirChown(
  path: string | readonly string[],
  userGroup: UserGroup | null = null,
  permissions: string | null = 'ug=rwX,o=rX',
  options: MkdirChownOptions = {},
): string | readonly string[] | readonly (readonly string[])[] {
  const { recursive = false, returnList = false } = options;
  const commandsOf = (directory: string): readonly string[] => [
    mkdir(directory, options),
    ...(userGroup === null ? [] : [chown(userGroup, directory, { recursive })]),
    ...(permissions === null ? [] : [chmod(permissions, directory, { recursive })]),
  ];
  if (typeof path === 'string') return returnList ? commandsOf(path) : commandsOf(path).join(' && ');
  const lists = path.map(commandsOf);
  return returnList ? lists : lists.map((commands) => commands.join(' && ')).join('; ');
}
