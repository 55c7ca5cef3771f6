/** `$((…))`: whole numbers with `+ - * / %`, comparisons and parentheses. */
import { ShellSyntaxError } from './syntax.js';

/** Weaker ones first. */
const LEVELS: readonly Readonly<Record<string, (left: number, right: number) => number>>[] = [
  { '==': (left, right) => Number(left === right), '!=': (left, right) => Number(left !== right) },
  {
    '<=': (left, right) => Number(left <= right),
    '>=': (left, right) => Number(left >= right),
    '<': (left, right) => Number(left < right),
    '>': (left, right) => Number(left > right),
  },
  { '+': (left, right) => left + right, '-': (left, right) => left - right },
  {
    '*': (left, right) => left * right,
    '/': (left, right) => divided(left, right),
    '%': (left, right) => left - right * divided(left, right),
  },
];

/** @param variable its value, empty where it has none. @throws ShellSyntaxError */
export function arithmetic(expression: string, variable: (name: string) => string): number {
  const tokens = expression.match(/\d+|\w+|[=!<>]=|[^\s]/g) ?? [];
  let position = 0;

  function level(depth: number): number {
    const operators = LEVELS[depth];
    if (operators === undefined) return operand();
    let value = level(depth + 1);
    for (
      let operate = operators[tokens[position] ?? ''];
      operate;
      operate = operators[tokens[position] ?? '']
    ) {
      position += 1;
      value = operate(value, level(depth + 1));
    }
    return value;
  }

  function operand(): number {
    const token = tokens[position++] ?? '';
    if (token === '-') return -operand();
    if (token === '(') {
      const value = level(0);
      if (tokens[position++] !== ')') throw new ShellSyntaxError('arithmetic syntax error');
      return value;
    }
    const name = token === '$' ? (tokens[position++] ?? '') : token;
    if (!/^\w+$/.test(name)) throw new ShellSyntaxError('arithmetic syntax error');
    return Math.trunc(Number(/^\d/.test(name) ? name : variable(name) || '0'));
  }

  const value = tokens.length === 0 ? 0 : level(0);
  if (position < tokens.length) throw new ShellSyntaxError('arithmetic syntax error');
  return value;
}

function divided(left: number, right: number): number {
  if (right === 0) throw new ShellSyntaxError('divide by zero');
  return Math.trunc(left / right);
}
