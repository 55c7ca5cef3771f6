/**
 * A list that grows, and is shown. Promise: nobody who was shown it can change it, and what was shown does not change
 * any more. Showing it again costs nothing unless it has grown.
 */
export class GrowingList<Item> {
  #items: Item[] = [];
  #shown: readonly Item[] | undefined;

  get size(): number {
    return this.#items.length;
  }

  get shown(): readonly Item[] {
    this.#shown ??= Object.freeze([...this.#items]);
    return this.#shown;
  }

  add(item: Item): void {
    this.#items.push(item);
    this.#shown = undefined;
  }

  clear(): void {
    this.#items = [];
    this.#shown = undefined;
  }
}
