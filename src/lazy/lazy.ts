/**
 * Values that are worked out when they are needed (manual, section 3.10.3): wherever a map takes a lazy value, it is
 * kept as it is until a landscape is made of the map.
 */
import { inspect } from 'node:util';

/** A value to come: `get` works it out. The result of an asynchronous function is a promise. */
export abstract class Lazy<Value = unknown> {
  abstract get(): Value;
}

/** The function with its arguments; both can be seen, so that two of the same are equal. */
class LazyCall<Arguments extends readonly unknown[], Value> extends Lazy<Value> {
  readonly compute: (...given: Arguments) => Value;
  readonly given: Arguments;

  constructor(compute: (...given: Arguments) => Value, given: Arguments) {
    super();
    this.compute = compute;
    this.given = given;
  }

  get(): Value {
    return this.compute(...this.given);
  }

  /** What the console shows: nothing of what the function gets or gives, which may be secret. */
  [inspect.custom](): string {
    return `Lazy(${this.compute.name})`;
  }
}

/** Keeps its first result. */
export class LazyOnce<Arguments extends readonly unknown[], Value> extends LazyCall<Arguments, Value> {
  #result: { readonly value: Value } | undefined;

  /** The result is there, and is what `get` gives from now on. */
  get evaluated(): boolean {
    return this.#result !== undefined;
  }

  /** A function that throws, or whose promise is rejected, is called again the next time. */
  override get(): Value {
    if (this.#result !== undefined) return this.#result.value;
    const value = super.get();
    const result = { value };
    this.#result = result;
    if (value instanceof Promise) {
      value.catch(() => {
        if (this.#result === result) this.#result = undefined;
      });
    }
    return value;
  }
}

/** Calls `compute` with the arguments each time the value is needed. */
export function lazy<Arguments extends readonly unknown[], Value>(
  compute: (...given: Arguments) => Value,
  ...given: Arguments
): Lazy<Value> {
  return new LazyCall(compute, given);
}

/** Calls `compute` when the value is needed for the first time, and keeps the result. */
export function lazyOnce<Arguments extends readonly unknown[], Value>(
  compute: (...given: Arguments) => Value,
  ...given: Arguments
): LazyOnce<Arguments, Value> {
  return new LazyOnce(compute, given);
}
