/** Commands that put users into groups (manual, section 3.5.1). */
import { DockerMapError } from '../../common/docker-map-error.js';
import type { ShellOptions } from './command-line.js';
import { type Flavour, optionsOf } from './flavour.js';
import { quote } from './quote.js';
import { addgroup, type UserOptions, userLine } from './users.js';

export interface ReturnList {
  /** The single commands in a list, for `runAll`. Default: `false`, joined by `&&`. */
  readonly returnList: true;
}

export interface AssignuserOptions {
  /** Default: `debian`. */
  readonly flavour?: Flavour;
  readonly returnList?: boolean;
}

export interface AddgroupuserOptions extends UserOptions {
  readonly returnList?: boolean;
}

/**
 * Puts a user into groups.
 *
 * @throws DockerMapError `invalid-value`: no groups, or an unknown flavour.
 */
export function assignuser(
  username: string,
  groupnames: readonly string[],
  options: AssignuserOptions & ReturnList,
): readonly string[];
export function assignuser(
  username: string,
  groupnames: readonly string[],
  options?: AssignuserOptions & { readonly returnList?: false },
): string;
export function assignuser(
  username: string,
  groupnames: readonly string[],
  options: AssignuserOptions = {},
): string | readonly string[] {
  if (!isList(groupnames) || groupnames.length === 0) {
    throw new DockerMapError('invalid-value', `No groups to put \`${username}\` into.`, {
      hint: 'Give their names in a list.',
    });
  }
  const commands = assignments(username, groupnames, options.flavour);
  return options.returnList ? commands : commands.join(' && ');
}

function assignments(username: string, groupnames: readonly string[], flavour: Flavour = 'debian') {
  optionsOf(flavour);
  if (flavour === 'busybox') return groupnames.map((group) => `adduser ${quote(username)} ${quote(group)}`);
  return [`usermod -aG ${quote(groupnames.join(','))} ${quote(username)}`];
}

/**
 * A user with a group of the same name and id, who is put into further groups as well. Id and groups may come in either
 * order: the manual has one, and the original's code the other. Only CentOS's program takes the groups at once: elsewhere,
 * the line is that of `adduser` and that of `assignuser`.
 *
 * @throws DockerMapError `invalid-value`: as `adduser`.
 */
export function addgroupuser(
  username: string,
  uid: number,
  groupnames: readonly string[] | undefined,
  options: AddgroupuserOptions & ReturnList,
): readonly string[];
export function addgroupuser(
  username: string,
  groupnames: readonly string[],
  uid: number | undefined,
  options: AddgroupuserOptions & ReturnList,
): readonly string[];
export function addgroupuser(
  username: string,
  uid: number,
  groupnames?: readonly string[],
  options?: AddgroupuserOptions & { readonly returnList?: false },
): string;
export function addgroupuser(
  username: string,
  groupnames: readonly string[],
  uid?: number,
  options?: AddgroupuserOptions & { readonly returnList?: false },
): string;
export function addgroupuser(
  username: string,
  first: number | readonly string[],
  second?: number | readonly string[],
  options: AddgroupuserOptions = {},
): string | readonly string[] {
  const [uid, groupnames = []] = isList(first) ? [second, first] : [first, second];
  if (isList(uid) || !isList(groupnames)) {
    throw new DockerMapError('invalid-value', `\`${username}\`: neither one id nor one list of groups.`, {
      hint: 'Call it with an id and a list of groups: addgroupuser("app", 2001, ["www"]).',
    });
  }
  const commands = userAndGroups(username, uid, groupnames, options);
  return options.returnList ? commands : commands.join(' && ');
}

function userAndGroups(
  username: string,
  uid: number | undefined,
  groupnames: readonly string[],
  options: AddgroupuserOptions,
): readonly string[] {
  const { flavour = 'debian', system = false } = options;
  const isAssigned = groupnames.length > 0 && flavour !== 'centos';
  return [
    // BusyBox has no option that makes the group of a system user.
    ...(system && flavour === 'busybox' ? [addgroup(username, uid, { system, flavour })] : []),
    userLine(
      username,
      uid,
      { ...options, group: system },
      memberships(username, groupnames, flavour, system),
    ),
    ...(isAssigned ? assignments(username, groupnames, flavour) : []),
  ];
}

/** What the user's own line says of groups. */
function memberships(
  username: string,
  groupnames: readonly string[],
  flavour: Flavour,
  system: boolean,
): ShellOptions {
  if (flavour === 'centos' && groupnames.length > 0) return { '-G': groupnames.join(',') };
  return flavour === 'busybox' && system ? { '-G': username } : {};
}

function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}
