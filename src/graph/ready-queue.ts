/** Nodes that may be visited now: those with the longest chain behind them first, otherwise first come. */
export class ReadyQueue<T> {
  readonly #byDepth: T[][] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  push(item: T, depth: number): void {
    while (this.#byDepth.length <= depth) this.#byDepth.push([]);
    this.#byDepth[depth]?.push(item);
    this.#size++;
  }

  shift(): T | undefined {
    for (let depth = this.#byDepth.length - 1; depth >= 0; depth--) {
      const item = this.#byDepth[depth]?.shift();
      if (item === undefined) continue;
      this.#size--;
      this.#byDepth.length = depth + 1;
      return item;
    }
    return undefined;
  }
}
