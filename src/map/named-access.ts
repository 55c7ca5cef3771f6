/**
 * Access to the parts of a map by name, as attribute or index: `map.containers.app1`, `map.containers['app1']`
 * (manual, section 3.7.1, "Structure").
 */
import { inspect } from 'node:util';

/** What is behind the names. */
export interface NamedValues<Value> {
  readonly names: () => Iterable<string>;
  /** The keys of the object; `names` unless it has others beside them. */
  readonly keys?: () => Iterable<string>;
  readonly get: (name: string) => Value | undefined;
  /** Makes the value of a name that has none yet; nothing where that is not possible. */
  readonly create: (name: string) => Value | undefined;
  readonly set: (name: string, value: unknown) => void;
  readonly delete: (name: string) => void;
}

/**
 * Names that the language and its tools look up on any object: reading one creates nothing. Who has such a name
 * assigns to it.
 */
const lookedUp: ReadonlySet<string> = new Set([
  ...Object.getOwnPropertyNames(Object.prototype),
  'then',
  'toJSON',
  'asymmetricMatch',
  'nodeType',
  'nodeName',
  'tagName',
  'inspect',
  'length',
  'size',
  '_isMockFunction',
  '__esModule',
]);

const creatable = /^[\w.-]+$/;

/** Values by name, as attributes or by index; iterates over pairs of name and value. */
export type NamedAccess<Value> = { [name: string]: Value } & Iterable<readonly [string, Value]>;

/** An object whose properties are the named values, and which iterates over pairs of name and value. */
export function namedAccess<Value>(values: NamedValues<Value>): NamedAccess<Value> {
  const entries = () =>
    Array.from(values.names(), (name) => [name, values.get(name)] as const).filter(hasValue);
  const target: NamedAccess<Value> = Object.defineProperties(Object.create(null), {
    [Symbol.iterator]: { value: () => entries().values(), configurable: true },
    [inspect.custom]: {
      value: () => Object.fromEntries(Array.from(keysOf(values), (key) => [key, values.get(key)])),
      configurable: true,
    },
  });
  return new Proxy(target, handlerOf(values));
}

function handlerOf<Value>(values: NamedValues<Value>): ProxyHandler<NamedAccess<Value>> {
  return {
    get(target, name) {
      if (typeof name === 'symbol') return Reflect.get(target, name);
      const known = values.get(name);
      if (known !== undefined || lookedUp.has(name) || !creatable.test(name)) return known;
      return values.create(name);
    },
    set(_, name, value) {
      if (typeof name === 'symbol') return false;
      values.set(name, value);
      return true;
    },
    has: (target, name) =>
      typeof name === 'symbol' ? Reflect.has(target, name) : values.get(name) !== undefined,
    deleteProperty(_, name) {
      if (typeof name === 'string') values.delete(name);
      return true;
    },
    // What has no state of its own can hold nothing else, and cannot be frozen.
    defineProperty: () => false,
    preventExtensions: () => false,
    setPrototypeOf: () => false,
    ownKeys: (target) => [...keysOf(values), ...Reflect.ownKeys(target)],
    getOwnPropertyDescriptor(target, name) {
      if (typeof name === 'symbol') return Reflect.getOwnPropertyDescriptor(target, name);
      const value = values.get(name);
      return value === undefined
        ? undefined
        : { value, writable: true, enumerable: true, configurable: true };
    },
  };
}

function keysOf({ keys, names }: NamedValues<unknown>): Iterable<string> {
  return (keys ?? names)();
}

function hasValue<Value>(entry: readonly [string, Value | undefined]): entry is readonly [string, Value] {
  return entry[1] !== undefined;
}
