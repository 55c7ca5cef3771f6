/** Guards for data that comes from a file. A guard for a type must name all of its properties, or does not compile. */
import { isFields } from '../../engine/answer/read.js';
import type { Json } from '../../engine/payload.js';

export type Guard<Value> = (value: unknown) => value is Value;

type NamedKeys<Type> = keyof { [Key in keyof Type as string extends Key ? never : Key]: Type[Key] };
type RequiredKeys<Type> = {
  [Key in NamedKeys<Type>]-?: object extends Pick<Type, Key> ? never : Key;
}[NamedKeys<Type>];

type Required<Type> = { readonly [Key in RequiredKeys<Type>]: Guard<Type[Key]> };
type Optional<Type> = {
  readonly [Key in Exclude<NamedKeys<Type>, RequiredKeys<Type>>]-?: Guard<Exclude<Type[Key], undefined>>;
};

/** Further properties are let through. */
export function object<Type>(required: Required<Type>, optional: Optional<Type>): Guard<Type> {
  const musts = Object.entries<Guard<unknown>>(required);
  const mays = Object.entries<Guard<unknown>>(optional);
  return (value): value is Type =>
    isFields(value) &&
    musts.every(([key, guard]) => guard(value[key])) &&
    mays.every(([key, guard]) => value[key] === undefined || guard(value[key]));
}

export const text: Guard<string> = (value) => typeof value === 'string';
export const number: Guard<number> = (value) => typeof value === 'number';
export const flag: Guard<boolean> = (value) => typeof value === 'boolean';

export function exactly<const Value extends string | number | boolean>(only: Value): Guard<Value> {
  return (value): value is Value => value === only;
}

/** Of a type that is a choice of words: one that is left out does not compile. */
export function oneOf<Word extends string>(words: Readonly<Record<Word, true>>): Guard<Word> {
  return (value): value is Word => typeof value === 'string' && Object.hasOwn(words, value);
}

export function list<Item>(item: Guard<Item>): Guard<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.every(item);
}

export function record<Value>(member: Guard<Value>): Guard<Readonly<Record<string, Value>>> {
  return (value): value is Readonly<Record<string, Value>> =>
    isFields(value) && Object.values(value).every(member);
}

export function orNull<Value>(guard: Guard<Value>): Guard<Value | null> {
  return (value): value is Value | null => value === null || guard(value);
}

/** All that can come out of a JSON text. */
export const json: Guard<Json> = (value): value is Json => {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(json);
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
};
