/** Commands that fetch files (manual, section 3.5.3). The programs must be in the image. */
import { commandLine, type ShellOptions } from './command-line.js';

/** Prints the file, unless `outFile` says where to store it. `options` come behind `-o`. */
export function curl(url: string, outFile?: string, options: ShellOptions = {}): string {
  return commandLine('curl', [url], { '-o': outFile, ...options });
}

/** Stores the file as `outFile`, otherwise in the current directory under the name in its URL. */
export function wget(url: string, outFile?: string, options: ShellOptions = {}): string {
  return commandLine('wget', [url], { '-O': outFile, ...options });
}
