/** Commands that look at folders, and make and remove what is in them. */
import { posix } from 'node:path';
import type { ShellContext } from '../context.js';
import { absolute, fileAt, writeFault } from '../paths.js';
import { failed, type ShellCommands } from './command.js';
import { divided } from './parameters.js';

export const folderCommands: ShellCommands = {
  /** Names only, one a line. */
  ls(parameters, context) {
    const { options, operands } = divided(parameters);
    const paths = operands.length > 0 ? operands : ['.'];
    const isHidden = (name: string) => name.startsWith('.') && !options.includes('a');
    return each(paths, (path) => {
      const file = fileAt(context, path);
      if (!file) return failed(context, `ls: ${path}: No such file or directory`);
      const names = file.kind === 'folder' ? context.run.files.list(absolute(context, path)) : [path];
      for (const name of names) if (!isHidden(name)) context.write.stdout(`${name}\n`);
      return 0;
    });
  },
  touch: (parameters, context) =>
    each(divided(parameters).operands, (path) => {
      const fault = fileAt(context, path) ? readOnlyFault(context, path) : writeFault(context, path);
      if (fault !== undefined) return failed(context, `touch: ${path}: ${asSystem(fault)}`);
      context.run.files.put(absolute(context, path), {});
      return 0;
    }),
  mkdir(parameters, context) {
    const { options, operands } = divided(parameters);
    return each(operands, (path) => {
      const file = fileAt(context, path);
      if (file?.kind === 'folder' && options.includes('p')) return 0;
      const parent = fileAt(context, posix.dirname(absolute(context, path)));
      const isLost = parent?.kind !== 'folder' && !options.includes('p');
      const fault = file
        ? 'File exists'
        : isLost
          ? 'No such file or directory'
          : readOnlyFault(context, path);
      if (fault !== undefined) return failed(context, `mkdir: can't create directory '${path}': ${fault}`);
      context.run.files.put(absolute(context, path), { kind: 'folder' });
      return 0;
    });
  },
  rm(parameters, context) {
    const { options, operands } = divided(parameters);
    return each(operands, (path) => {
      const file = fileAt(context, path);
      if (!file && options.includes('f')) return 0;
      if (!file) return failed(context, `rm: can't remove '${path}': No such file or directory`);
      if (file.kind === 'folder' && !/[rR]/.test(options))
        return failed(context, `rm: '${path}' is a directory`);
      const fault = readOnlyFault(context, path);
      if (fault !== undefined) return failed(context, `rm: can't remove '${path}': ${fault}`);
      context.run.files.remove(absolute(context, path));
      return 0;
    });
  },
};

/** @returns the worst code */
function each(paths: readonly string[], act: (path: string) => number): number {
  return Math.max(0, ...paths.map(act));
}

function readOnlyFault(context: ShellContext, path: string): string | undefined {
  return context.run.files.isReadOnly(absolute(context, path)) ? 'Read-only file system' : undefined;
}

/** The shell says it in its own words. */
function asSystem(fault: string): string {
  return fault === 'nonexistent directory' ? 'No such file or directory' : fault;
}
