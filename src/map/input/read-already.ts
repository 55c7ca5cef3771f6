/**
 * Values that were read already. Configurations give what was read, and that may be given to a reader again:
 * `app.binds = [...generic.binds, 'volume1']`.
 */
export class ReadAlready<Value extends object> {
  readonly #values = new WeakSet<object>();

  add(value: Value): Value {
    this.#values.add(value);
    return value;
  }

  has(value: unknown): value is Value {
    return typeof value === 'object' && value !== null && this.#values.has(value);
  }
}
