/**
 * Objects of one kind on an engine, found by id, by name, or by the beginning of an id that no other has, in this
 * order, as engines look them up.
 */
export interface Identified {
  readonly id: string;
  readonly name: string;
}

export class Collection<Item extends Identified> implements Iterable<Item> {
  readonly #byId = new Map<string, Item>();
  readonly #byName = new Map<string, Item>();
  /** Names that more than one has or had: only for these a deletion looks through all. */
  readonly #shared = new Set<string>();

  get size(): number {
    return this.#byId.size;
  }

  /** Oldest first. */
  [Symbol.iterator](): Iterator<Item> {
    return this.#byId.values();
  }

  /** Of two objects of one name, which networks may be, `named` gives the older one. */
  add(item: Item): void {
    this.#byId.set(item.id, item);
    if (this.#byName.has(item.name)) this.#shared.add(item.name);
    else this.#byName.set(item.name, item);
  }

  delete(item: Item): void {
    this.#byId.delete(item.id);
    if (this.#byName.get(item.name) !== item) return;
    this.#byName.delete(item.name);
    if (!this.#shared.has(item.name)) return;
    const next = [...this.#byId.values()].find(({ name }) => name === item.name);
    if (next) this.#byName.set(next.name, next);
  }

  /** To be called with what changes the name, so that it is found by the new one. */
  renamed(item: Item, change: () => void): void {
    this.#byName.delete(item.name);
    change();
    this.#byName.set(item.name, item);
  }

  named(name: string): Item | undefined {
    return this.#byName.get(name);
  }

  /** @param reference id, name (a slash in front is allowed), or the beginning of an id */
  find(reference: string): Item | undefined {
    const name = reference.replace(/^\//, '');
    const exact = this.#byId.get(reference) ?? this.#byName.get(name);
    if (exact || !/^[0-9a-f]+$/.test(reference)) return exact;
    const matches = [...this.#byId.values()].filter(({ id }) => id.startsWith(reference));
    return matches.length === 1 ? matches[0] : undefined;
  }
}
