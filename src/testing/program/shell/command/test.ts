/** `test` and `[`. There are no files: only what every container has exists. */
import type { ShellContext } from '../context.js';
import { failed, type ShellCommands } from './command.js';

const EXISTING =
  /^\/(?:bin|dev|etc|proc|root|sys|tmp|usr|var)?$|^\/(?:bin\/sh|dev\/(?:null|stdin|stdout|stderr))$/;

const UNARY: Readonly<Record<string, (value: string) => boolean>> = {
  '-n': (value) => value !== '',
  '-z': (value) => value === '',
  '-e': (value) => EXISTING.test(value),
  '-r': (value) => EXISTING.test(value),
  '-d': (value) => EXISTING.test(value) && value.split('/').length === 2,
  '-f': (value) => value === '/bin/sh',
  '-x': (value) => EXISTING.test(value),
};

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
    return holds ? Number(!holds(second)) : failed(context, `sh: ${first}: unknown operand`, 2);
  }
  const holds = BINARY[second];
  return holds ? Number(!holds(first, third)) : failed(context, `sh: ${second}: unknown operand`, 2);
}
