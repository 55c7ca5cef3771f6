/** Where a command reads and writes: what its redirections make of what its script has. */
import { InputQueue, noInput } from '../../state/input-queue.js';
import type { ShellContext } from './context.js';
import { absolute, fileAt, writeFault } from './paths.js';
import type { Output } from './syntax.js';

export type Streams = Pick<ShellContext, 'input' | 'write'>;

/** A redirection whose file has its name. */
export type OpenRedirection =
  | { readonly kind: 'copy'; readonly from: Output; readonly to: Output }
  | { readonly kind: 'write'; readonly from: Output; readonly path: string; readonly appends: boolean }
  | { readonly kind: 'read'; readonly path: string };

/** @returns what is wrong, as the shell says it, where a file cannot be opened */
export function redirectedStreams(
  context: ShellContext,
  redirections: readonly OpenRedirection[],
): Streams | string {
  let { input } = context;
  const write = { ...context.write };
  for (const redirection of redirections) {
    switch (redirection.kind) {
      case 'copy':
        write[redirection.from] = write[redirection.to];
        break;
      case 'read': {
        const opened = inputOf(context, redirection.path);
        if (opened === undefined) return `sh: can't open ${redirection.path}: no such file`;
        input = opened;
        break;
      }
      case 'write': {
        const writer = deviceOf(write, redirection.path) ?? fileWriter(context, redirection);
        if (typeof writer === 'string') return `sh: can't create ${redirection.path}: ${writer}`;
        write[redirection.from] = writer;
        break;
      }
      default:
        redirection satisfies never;
    }
  }
  return { input, write };
}

function inputOf(context: ShellContext, path: string): ShellContext['input'] | undefined {
  if (path === '/dev/stdin') return context.input;
  if (path === '/dev/null') return noInput();
  const file = fileAt(context, path);
  if (file?.kind !== 'file') return undefined;
  const input = new InputQueue();
  input.write(file.content.toString());
  input.end();
  return input;
}

function deviceOf(write: ShellContext['write'], path: string): ((text: string) => void) | undefined {
  if (path === '/dev/null') return () => {};
  if (path === '/dev/stdout' || path === '/proc/self/fd/1' || path === '/proc/1/fd/1') return write.stdout;
  if (path === '/dev/stderr' || path === '/proc/self/fd/2' || path === '/proc/1/fd/2') return write.stderr;
  return undefined;
}

function fileWriter(
  context: ShellContext,
  { path, appends }: { readonly path: string; readonly appends: boolean },
): ((text: string) => void) | string {
  const fault = writeFault(context, path);
  if (fault !== undefined) return fault;
  const { files } = context.run;
  const at = absolute(context, path);
  const add = (text: string) => {
    const before = files.find(at)?.content ?? Buffer.alloc(0);
    files.put(at, { content: Buffer.concat([before, Buffer.from(text)]) });
  };
  files.put(at, appends ? {} : { content: Buffer.alloc(0) });
  return add;
}
