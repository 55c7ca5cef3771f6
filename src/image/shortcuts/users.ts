/** Commands that make users and groups in an image (manual, section 3.5.1). */
import { DockerMapError } from '../../common/docker-map-error.js';
import { commandLine, type ShellOptions } from './command-line.js';
import { type Flavour, type FlavourOptions, optionsOf } from './flavour.js';
import { quote } from './quote.js';

export interface UserOptions {
  /** A system user. Default: `false`. */
  readonly system?: boolean;
  /** No login, no home directory, and no password. Default: `true`. */
  readonly noLogin?: boolean;
  /** No password; implied by `noLogin`. Default: `false`. CentOS has no such option. */
  readonly noPassword?: boolean;
  /** Full name and the like. On Debian, an empty one is given by default, so that nothing is asked. */
  readonly gecos?: string;
  /** Of the programs in the image. Default: `debian`. */
  readonly flavour?: Flavour;
}

export interface AdduserOptions extends UserOptions {
  /**
   * Make a group with the user's name. Default: `false`. All three flavours make one for users that are not system users,
   * whatever this says.
   */
  readonly group?: boolean;
}

export interface AddgroupOptions {
  /** A system group. Default: `false`. */
  readonly system?: boolean;
  /** Default: `debian`. */
  readonly flavour?: Flavour;
}

/**
 * `adduser` for a user that runs programs, and does not log in unless `noLogin` is `false`. Without `uid` the program
 * chooses one.
 *
 * @throws DockerMapError `invalid-value`: an unknown flavour, an id that is none, or `noPassword` with CentOS.
 */
export function adduser(username: string, uid?: number, options: AdduserOptions = {}): string {
  return userLine(username, uid, options, {});
}

/** `adduser` with further options, which come in front of those for `options`. */
export function userLine(
  username: string,
  uid: number | undefined,
  options: AdduserOptions,
  further: ShellOptions,
): string {
  const flavour = optionsOf(options.flavour ?? 'debian');
  const command = commandLine('adduser', [], { '-u': validId(uid), ...further });
  return [command, ...userWords(flavour, options), quote(username)].join(' ');
}

function userWords(flavour: FlavourOptions, options: AdduserOptions): readonly string[] {
  const { noLogin = true, noPassword = false, system = false, gecos = flavour.emptyGecos } = options;
  if (noPassword && flavour.noPassword === undefined) {
    throw new DockerMapError('invalid-value', '`noPassword`: CentOS has no option for it.', {
      hint: 'Leave it out: there, a user is without password until one is set.',
    });
  }
  const group = system ? flavour.systemGroup : flavour.ownGroup;
  return [
    ...(noLogin ? [...flavour.noLogin, flavour.noCreateHome] : []),
    ...((noLogin || noPassword) && flavour.noPassword !== undefined ? [flavour.noPassword] : []),
    ...(gecos === undefined ? [] : [flavour.gecos, quote(gecos)]),
    ...(system ? [flavour.system] : []),
    ...(options.group && group !== undefined ? [group] : []),
  ];
}

/** `addgroup` (CentOS: `groupadd`). Without `gid` the program chooses one. */
export function addgroup(groupname: string, gid?: number, options: AddgroupOptions = {}): string {
  const flavour = optionsOf(options.flavour ?? 'debian');
  const id = validId(gid);
  const words = [
    ...(id === undefined ? [] : [flavour.groupId, String(id)]),
    ...(options.system ? [flavour.system] : []),
  ];
  return [flavour.addgroup, ...words, quote(groupname)].join(' ');
}

function validId(id: number | undefined): number | undefined {
  if (id === undefined || (Number.isSafeInteger(id) && id >= 0)) return id;
  throw new DockerMapError('invalid-value', `${JSON.stringify(id)} is no id of a user or group.`, {
    hint: 'Ids are whole numbers from 0.',
  });
}
