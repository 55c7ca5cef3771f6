/** Commands that pack and unpack tar archives (manual, section 3.5.3). Further `options` come behind their own. */
import { commandLine, type ShellOptions } from './command-line.js';

/** Packs files and directories. */
export function tar(archive: string, source: string | readonly string[], options: ShellOptions = {}): string {
  return commandLine('tar', typeof source === 'string' ? [source] : source, { '-cf': archive, ...options });
}

/** Packs and compresses with gzip. */
export function targz(
  archive: string,
  source: string | readonly string[],
  options: ShellOptions = {},
): string {
  return tar(archive, source, { '-z': true, ...options });
}

/** Unpacks into `destination`, which must exist, or into the current directory. */
export function untar(archive: string, destination?: string, options: ShellOptions = {}): string {
  return commandLine('tar', [], { '-xf': archive, '-C': destination, ...options });
}

/** Unpacks what is compressed with gzip. */
export function untargz(archive: string, destination?: string, options: ShellOptions = {}): string {
  return untar(archive, destination, { '-z': true, ...options });
}
