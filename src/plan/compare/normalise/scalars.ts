/** Single values of a field, by their types. */
import { single, type Value } from '../value.js';

export function textValue(value: unknown): Value {
  return typeof value === 'string' ? single(value) : [];
}

/** False is a value as well: what is not set is false. */
export function flagValue(value: unknown): Value {
  return single(String(value === true));
}

export const off = flagValue(false);

/** As it is, 0 included. */
export function numberValue(value: unknown): Value {
  return typeof value === 'number' ? single(String(value)) : [];
}
