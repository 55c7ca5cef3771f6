/** `COPY` and `ADD`: their options, and their sources and destination in a form that holds any name. */
import type { DockerfileValue } from './expanded.js';
import { type EscapeCharacter, escapedWord, flagValue, isPlain, jsonList } from './quoting.js';
import { refusedValue } from './refusal.js';

export interface TransferOptions {
  /** `user`, `user:group`, `10:20`. */
  readonly chown?: string;
  /** Octal: `755`. BuildKit, Dockerfile 1.2. */
  readonly chmod?: string;
  /** A layer of its own, that stays when those before it change. BuildKit, Dockerfile 1.4. */
  readonly link?: boolean;
  /** Patterns of what is left out. Dockerfile 1.19 (1.7-labs before); Docker's classic builder leaves nothing out. */
  readonly exclude?: readonly string[];
}

export interface CopyOptions extends TransferOptions {
  /** Name or number of a stage, or an image: the sources are paths there. */
  readonly from?: string | number;
}

export interface AddOptions extends TransferOptions {
  /** `sha256:…` of what is fetched. Dockerfile 1.6. */
  readonly checksum?: string;
  /** Of a Git repository that is fetched. Dockerfile 1.1. */
  readonly keepGitDir?: boolean;
}

export function transferFlags(options: CopyOptions & AddOptions): string[] {
  const { from, chown, chmod, link, exclude = [], checksum, keepGitDir } = options;
  if (chmod !== undefined && !/^[0-7]{3,4}$/.test(chmod)) {
    throw refusedValue(`chmod is no octal mode: ${JSON.stringify(chmod)}`, "Write it as '755'.");
  }
  const values = { from: from === undefined ? from : String(from), chown, chmod, checksum };
  return [
    ...Object.entries(values).flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name}=${flagValue(value, name)}`],
    ),
    ...(link ? ['--link'] : []),
    ...(keepGitDir ? ['--keep-git-dir=true'] : []),
    ...exclude.map((pattern) => `--exclude=${flagValue(pattern, 'exclude')}`),
  ];
}

/**
 * The last one is the destination. Spaces and the like need JSON: divided at spaces, no builder knows a backslash before one.
 */
export function pathList(paths: readonly DockerfileValue[], escapeWith: EscapeCharacter): string {
  if (paths.some((path) => path === '')) throw refusedValue('A path of COPY or ADD is empty');
  if (paths.every(isPlain)) return paths.join(' ');
  return jsonList(paths.map((path) => escapedWord(unlikeText(path), escapeWith, 'A path')));
}

/** Even in JSON, `<<` at a path's beginning would begin a text. */
function unlikeText(path: DockerfileValue): DockerfileValue {
  return typeof path === 'string' && /^\d*<</.test(path) ? `./${path}` : path;
}
