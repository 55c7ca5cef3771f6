/** Things to do at given times, soonest first; of those due at one time, the one asked for first. A binary heap. */
export interface Timer {
  readonly due: number;
  readonly action: () => void;
}

interface Entry extends Timer {
  readonly order: number;
  calledOff: boolean;
}

export class TimerQueue {
  readonly #heap: Entry[] = [];
  #count = 0;

  /** @returns what calls it off */
  add(due: number, action: () => void): () => void {
    const entry = { due, action, order: this.#count++, calledOff: false };
    this.#heap.push(entry);
    this.#up(this.#heap.length - 1);
    return () => {
      entry.calledOff = true;
    };
  }

  get nextDue(): number | undefined {
    return this.#first()?.due;
  }

  /** Takes out what is due next, unless that is later than `end`. */
  take(end: number): Timer | undefined {
    const first = this.#first();
    if (first === undefined || first.due > end) return undefined;
    this.#drop();
    return first;
  }

  #first(): Entry | undefined {
    while (this.#heap[0]?.calledOff) this.#drop();
    return this.#heap[0];
  }

  #drop(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    this.#heap[0] = last;
    this.#down(0);
  }

  #up(index: number): void {
    const parent = (index - 1) >> 1;
    if (index === 0 || !this.#isBefore(index, parent)) return;
    this.#swap(index, parent);
    this.#up(parent);
  }

  #down(index: number): void {
    const left = 2 * index + 1;
    const child = this.#isBefore(left + 1, left) ? left + 1 : left;
    if (!this.#isBefore(child, index)) return;
    this.#swap(index, child);
    this.#down(child);
  }

  #isBefore(index: number, other: number): boolean {
    const [one, two] = [this.#heap[index], this.#heap[other]];
    if (one === undefined || two === undefined) return false;
    return one.due === two.due ? one.order < two.order : one.due < two.due;
  }

  #swap(index: number, other: number): void {
    const [one, two] = [this.#heap[index], this.#heap[other]];
    if (one === undefined || two === undefined) return;
    this.#heap[index] = two;
    this.#heap[other] = one;
  }
}
