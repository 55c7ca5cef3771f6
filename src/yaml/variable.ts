/** One variable with what to do where it is not set: `NAME`, `NAME:-default`, `NAME-default`, `NAME:?message`. */
import { nearest } from '../common/suggest.js';
import type { Environment } from './expand-path.js';

export type VariableValue =
  | { readonly value: string }
  /** Never holds the value of a variable. */
  | { readonly message: string; readonly suggestion?: string };

/**
 * Strict: a variable that is not set and has no default has no value. With a colon, an empty variable is as one that
 * is not set.
 */
export function valueOfVariable(expression: string, environment: Environment): VariableValue {
  const [, name, colon, operator, rest = ''] = form.exec(expression) ?? [];
  if (name === undefined) return { message: malformed };
  const value = Object.hasOwn(environment, name) ? environment[name] : undefined;
  const missing = value === undefined || (colon === ':' && value === '');
  if (!missing) return { value };
  if (operator === '-') return { value: rest };
  const state = value === undefined ? 'is not set' : 'is empty';
  const message = `the variable '${name}' ${state}${rest === '' ? '' : `: ${rest}`}`;
  const suggestion = value === undefined ? nearest(name, namesOf(environment)) : undefined;
  return suggestion === undefined ? { message } : { message, suggestion };
}

const form = /^([A-Za-z_]\w*)(?:(:?)([-?])((?:(?!\$\{).)*))?$/s;

const malformed =
  'expected a variable: its name, and after it nothing, or :-default, -default or :?message without a further ${';

function namesOf(environment: Environment): string[] {
  return Object.keys(environment).filter((name) => environment[name] !== undefined);
}
