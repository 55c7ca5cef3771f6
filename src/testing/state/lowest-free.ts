/**
 * Numbers out of a range, the lowest free one first, as engines give addresses. Promise: neither taking nor returning
 * looks through the numbers that are taken.
 */
export class LowestFree {
  readonly #first: bigint;
  readonly #last: bigint;
  /** From here on, none was ever given out, apart from those taken by number. */
  #untouched: bigint;
  readonly #taken = new Set<bigint>();
  /** Those below that came back; the lowest is on top. Some may have been taken by number since. */
  readonly #returned: bigint[] = [];

  constructor(first: bigint, last: bigint) {
    this.#first = first;
    this.#last = last;
    this.#untouched = first;
  }

  /** Nothing where all are taken. */
  take(): bigint | undefined {
    for (let number = this.#popReturned(); number !== undefined; number = this.#popReturned())
      if (this.takeNumber(number)) return number;
    while (this.#taken.has(this.#untouched)) this.#untouched++;
    if (this.#untouched > this.#last) return undefined;
    const number = this.#untouched++;
    this.#taken.add(number);
    return number;
  }

  /** Also one outside of the range. `false`: it is taken */
  takeNumber(number: bigint): boolean {
    if (this.#taken.has(number)) return false;
    this.#taken.add(number);
    return true;
  }

  release(number: bigint): void {
    if (!this.#taken.delete(number)) return;
    if (this.#first <= number && number < this.#untouched) this.#pushReturned(number);
  }

  #pushReturned(number: bigint): void {
    const heap = this.#returned;
    let index = heap.push(number) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#swapIfLower(index, parent)) return;
      index = parent;
    }
  }

  #popReturned(): bigint | undefined {
    const heap = this.#returned;
    const lowest = heap[0];
    const moved = heap.pop();
    if (moved === undefined || heap.length === 0) return lowest;
    heap[0] = moved;
    for (let index = 0; ; ) {
      const left = 2 * index + 1;
      const child = this.#lower(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfLower(child, index)) return lowest;
      index = child;
    }
  }

  #swapIfLower(child: number, parent: number): boolean {
    const [below, above] = [this.#returned[child], this.#returned[parent]];
    if (below === undefined || above === undefined || below >= above) return false;
    this.#returned[parent] = below;
    this.#returned[child] = above;
    return true;
  }

  #lower(one: number, other: number): boolean {
    const [a, b] = [this.#returned[one], this.#returned[other]];
    return a !== undefined && b !== undefined && a < b;
  }
}
