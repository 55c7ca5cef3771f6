/** Values in the words of an error. */
import { isPlainObject } from '../../common/plain-object.js';

/** `"5"`, `5`, `null`, `a list`, `an object`, `a Map`, `the function refused`, `the class ManualClock`. */
export function described(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'function') return describedFunction(value.name, String(value));
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return 'a list';
  const { name } = value.constructor;
  return isPlainObject(value) ? 'an object' : `a ${name}`;
}

function describedFunction(name: string, source: string): string {
  const kind = /^class\b/.test(source) ? 'class' : 'function';
  return name === '' ? `a ${kind}` : `the ${kind} ${name}`;
}
