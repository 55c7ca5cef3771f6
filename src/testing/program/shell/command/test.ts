/** `test` and `[`. Besides the container's files, a shell and some devices exist. */
import type { ShellContext } from '../context.js';
import { absolute, fileAt } from '../paths.js';
import { failed, type ShellCommands } from './command.js';

const EXISTING = /^\/(?:bin\/sh|dev\/(?:null|stdin|stdout|stderr))$/;

const UNARY: Readonly<Record<string, (value: string, context: ShellContext) => boolean>> = {
  '-n': (value) => value !== '',
  '-z': (value) => value === '',
  '-e': exists,
  '-r': exists,
  '-w': (value, context) => exists(value, context) && !context.run.files.isReadOnly(absolute(context, value)),
  '-d': (value, context) => fileAt(context, value)?.kind === 'folder',
  '-f': (value, context) => value === '/bin/sh' || fileAt(context, value)?.kind === 'file',
  '-s': (value, context) => (fileAt(context, value)?.content.length ?? 0) > 0,
  '-x': (value, context) => EXISTING.test(value) || ((fileAt(context, value)?.mode ?? 0) & 0o111) > 0,
};

function exists(value: string, context: ShellContext): boolean {
  return EXISTING.test(value) || fileAt(context, value) !== undefined;
}

const BINARY: Readonly<Record<string, (left: string, right: string) => boolean>> = {
  '=': (left, right) => left === right,
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '-eq': (left, right) => Number(left) === Number(right),
  '-ne': (left, right) => Number(left) !== Number(right),
  '-lt': (left, right) => Number(left) < Number(right),
  '-le': (left, right) => Number(left) <= Number(right),
  '-gt': (left, right) => Number(left) > Number(right),
  '-ge': (left, right) => Number(left) >= Number(right),
};

export const testCommands: ShellCommands = {
  test: (parameters, context) => tested(parameters, context),
  '['(parameters, context) {
    if (parameters.at(-1) !== ']') return failed(context, 'sh: missing ]', 2);
    return tested(parameters.slice(0, -1), context);
  },
};

function tested(parameters: readonly string[], context: ShellContext): number {
  const [first = '', second = '', third = ''] = parameters;
  const and = parameters.indexOf('-a');
  if (and > 0) return tested(parameters.slice(0, and), context) || tested(parameters.slice(and + 1), context);
  if (first === '!' && parameters.length > 1) {
    const result = tested(parameters.slice(1), context);
    return result > 1 ? result : 1 - result;
  }
  if (parameters.length <= 1) return first === '' ? 1 : 0;
  if (parameters.length === 2) {
    const holds = UNARY[first];
    return holds ? Number(!holds(second, context)) : failed(context, `sh: ${first}: unknown operand`, 2);
  }
  const holds = BINARY[second];
  return holds ? Number(!holds(first, third)) : failed(context, `sh: ${second}: unknown operand`, 2);
}
