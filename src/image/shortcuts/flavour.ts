/** The programs for users and groups differ between distributions: their options by flavour. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { nearest } from '../../common/suggest.js';

export type Flavour = 'debian' | 'centos' | 'busybox';

/** What options of `adduser` and `addgroup` are called. */
export interface FlavourOptions {
  readonly noLogin: readonly string[];
  readonly noCreateHome: string;
  /** Absent: the flavour has none, as its users are without password until they get one. */
  readonly noPassword?: string;
  readonly gecos: string;
  readonly system: string;
  /** The program that makes groups, and its option for their id. */
  readonly addgroup: string;
  readonly groupId: string;
  /** Makes a group with the user's name; absent: made anyway, or, for system users, at `systemGroup`. */
  readonly ownGroup?: string;
  readonly systemGroup?: string;
  /** What takes the place of information that was not given. */
  readonly emptyGecos?: string;
}

const flavours: Readonly<Record<Flavour, FlavourOptions>> = {
  debian: {
    noLogin: ['--disabled-login'],
    noCreateHome: '--no-create-home',
    noPassword: '--disabled-password',
    gecos: '--gecos',
    system: '--system',
    addgroup: 'addgroup',
    // `-g` could be `--gecos` there, too, and is refused.
    groupId: '--gid',
    systemGroup: '--group',
    // Without it, the program asks.
    emptyGecos: '',
  },
  centos: {
    noLogin: ['-s', '/sbin/nologin'],
    noCreateHome: '--no-create-home',
    gecos: '--comment',
    system: '--system',
    addgroup: 'groupadd',
    groupId: '-g',
    ownGroup: '--user-group',
    systemGroup: '--user-group',
  },
  busybox: {
    noLogin: ['-s', '/sbin/nologin'],
    noCreateHome: '-H',
    noPassword: '-D',
    gecos: '-g',
    system: '-S',
    addgroup: 'addgroup',
    groupId: '-g',
  },
};

/** @throws DockerMapError `invalid-value`: there is no such flavour. */
export function optionsOf(flavour: Flavour): FlavourOptions {
  if (Object.hasOwn(flavours, flavour)) return flavours[flavour];
  const names = Object.keys(flavours);
  const likely = nearest(String(flavour), names);
  throw new DockerMapError('invalid-value', `\`${String(flavour)}\` is no flavour of user programs.`, {
    hint: likely === undefined ? `There are: ${names.join(', ')}.` : `Did you mean \`${likely}\`?`,
  });
}
