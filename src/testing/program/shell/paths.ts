/** Files as commands name them, and what is in the way of reading and writing them. */
import { posix } from 'node:path';
import type { FileEntry } from '../../archive/file-entry.js';
import type { ShellContext } from './context.js';
import type { Wait } from './process.js';

export function absolute({ directory }: ShellContext, path: string): string {
  return posix.resolve(directory, path);
}

export function fileAt(context: ShellContext, path: string): FileEntry | undefined {
  return context.run.files.find(absolute(context, path));
}

/** All that is written to the command's input. */
export function* allInput({ input }: ShellContext): Generator<Wait, string, void> {
  let all = '';
  for (let text = input.read(); text !== undefined; text = input.read()) {
    if (text === '') yield { kind: 'input', input };
    all += text;
  }
  return all;
}

/** @returns nothing at the end of the input */
export function* inputLine({ input }: ShellContext): Generator<Wait, string | undefined, void> {
  for (;;) {
    const line = input.readLine();
    if (line !== '') return line;
    yield { kind: 'input', input };
  }
}

/** What is in the way of making or changing a file; nothing where nothing is. */
export function writeFault(context: ShellContext, path: string): string | undefined {
  const { files } = context.run;
  const at = absolute(context, path);
  if (files.find(at)?.kind === 'folder') return 'Is a directory';
  if (files.find(posix.dirname(at))?.kind !== 'folder') return 'nonexistent directory';
  return files.isReadOnly(at) ? 'Read-only file system' : undefined;
}
