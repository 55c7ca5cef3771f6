/** What a container declares to mount, in one form whatever it was written in, and the checks that all forms have. */
import { posix } from 'node:path';

interface Declaration {
  /** Path inside, without slash at its end. */
  readonly target: string;
  readonly readOnly: boolean;
  /** As declared: `ro,z`. */
  readonly mode: string;
}

export interface VolumeMount extends Declaration {
  readonly type: 'volume';
  /** Empty: without a name. */
  readonly name: string;
  readonly driver: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, string>>;
}

interface BindMount extends Declaration {
  readonly type: 'bind';
  readonly source: string;
  readonly propagation: string;
}

interface TmpfsMount extends Declaration {
  readonly type: 'tmpfs';
}

export type MountDeclaration = VolumeMount | BindMount | TmpfsMount;

/** Of binds where nothing is said. */
export const PRIVATE = 'rprivate';

export const PROPAGATIONS = ['private', 'rprivate', 'slave', 'rslave', 'shared', 'rshared'];

/** What is wrong with a path inside, in the engine's words; nothing where it is right. */
export function targetFault(target: string): string | undefined {
  if (target === '') return 'field Target must not be empty';
  if (posix.normalize(target) === '/') return "invalid specification: destination can't be '/'";
  return absoluteFault(target);
}

export function absoluteFault(path: string): string | undefined {
  return path.startsWith('/') ? undefined : `invalid mount path: '${path}' mount path must be absolute`;
}

/** As engines keep paths: `/a//b/../c/` is `/a/c`. */
export function cleanPath(path: string): string {
  return posix.normalize(path).replace(/(?<=.)\/$/, '');
}
