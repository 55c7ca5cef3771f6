/** Commands that read files, or what is written to them where none is named. */
import type { ShellContext } from '../context.js';
import { allInput, fileAt } from '../paths.js';
import type { Steps, Wait } from '../process.js';
import { failed, type ShellCommands } from './command.js';
import { divided } from './parameters.js';

export const fileCommands: ShellCommands = {
  *cat(paths, context): Steps {
    if (paths.length === 0) return yield* passedOn(context);
    let status = 0;
    for (const path of paths) {
      if (path === '-') yield* passedOn(context);
      else {
        const text = textOf('cat', path, context);
        if (text === undefined) status = 1;
        else if (text !== '') context.write.stdout(text);
      }
    }
    return status;
  },
  *head(parameters, context): Steps {
    return yield* someLines('head', parameters, context, (lines, count) => lines.slice(0, count));
  },
  *tail(parameters, context): Steps {
    if (!parameters.some((parameter) => /^-[fF]$/.test(parameter)))
      return yield* someLines('tail', parameters, context, (lines, count) => lines.slice(-count));
    const others = parameters.filter((parameter) => !/^-[fF]$/.test(parameter));
    yield* someLines('tail', others, context, (lines, count) => lines.slice(-count));
    yield { kind: 'forever' };
    return 0;
  },
  *wc(parameters, context): Steps {
    const { options, operands } = divided(parameters);
    let status = 0;
    for (const path of operands.length > 0 ? operands : [undefined]) {
      const text = yield* textFrom('wc', path, context);
      if (text === undefined) status = 1;
      else context.write.stdout(`${counted(text, options)}${path === undefined ? '' : ` ${path}`}\n`);
    }
    return status;
  },
  *grep(parameters, context): Steps {
    const { options, operands } = divided(parameters);
    const [pattern = '', ...paths] = operands;
    const expression = new RegExp(
      options.includes('F') ? pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : pattern,
      options.includes('i') ? 'i' : '',
    );
    let found = 0;
    for (const path of paths.length > 0 ? paths : [undefined]) {
      const text = yield* textFrom('grep', path, context);
      if (text === undefined) return 2;
      const lines = linesOf(text).filter((line) => expression.test(line) !== options.includes('v'));
      found += lines.length;
      if (options.includes('c')) context.write.stdout(`${lines.length}\n`);
      else if (!options.includes('q')) for (const line of lines) context.write.stdout(`${line}\n`);
    }
    return found > 0 ? 0 : 1;
  },
};

/** Piece by piece, as it comes. */
function* passedOn(context: ShellContext): Steps {
  const { input } = context;
  for (let text = input.read(); text !== undefined; text = input.read()) {
    if (text === '') yield { kind: 'input', input };
    else context.write.stdout(text);
  }
  return 0;
}

/** Nothing where it cannot be read: that has been said then. */
function textOf(command: string, path: string, context: ShellContext): string | undefined {
  if (path === '/dev/null') return '';
  const file = fileAt(context, path);
  if (file?.kind === 'file') return file.content.toString();
  if (file) failed(context, `${command}: read error: Is a directory`);
  else {
    const words = command === 'grep' || command === 'wc' ? `${path}` : `can't open '${path}'`;
    failed(context, `${command}: ${words}: No such file or directory`);
  }
  return undefined;
}

function* textFrom(
  command: string,
  path: string | undefined,
  context: ShellContext,
): Generator<Wait, string | undefined, void> {
  return path === undefined || path === '-' ? yield* allInput(context) : textOf(command, path, context);
}

function* someLines(
  command: string,
  parameters: readonly string[],
  context: ShellContext,
  choose: (lines: readonly string[], count: number) => readonly string[],
): Steps {
  const text = parameters.join(' ');
  const [said = '', number = '10'] = /^-(?:n ?)?(\d+)(?: |$)/.exec(text) ?? [];
  const [path] = text.slice(said.length).split(' ').filter(Boolean);
  const content = yield* textFrom(command, path, context);
  if (content === undefined) return 1;
  const lines = Number(number) === 0 ? [] : choose(linesOf(content), Number(number));
  for (const line of lines) context.write.stdout(`${line}\n`);
  return 0;
}

function linesOf(text: string): readonly string[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .slice(0, text === '' ? 0 : undefined);
}

function counted(text: string, options: string): string {
  const lines = text.split('\n').length - 1;
  const words = text.split(/\s+/).filter(Boolean).length;
  const bytes = Buffer.byteLength(text);
  if (options.includes('l')) return String(lines);
  if (options.includes('w')) return String(words);
  if (options.includes('c')) return String(bytes);
  return [lines, words, bytes].map((count) => String(count).padStart(9)).join(' ');
}
