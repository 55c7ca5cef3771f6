/** Wakes those who wait for something to happen, any number of times. */
export class Bell {
  #next = new Ring();

  /**
   * The next ring from now on. Who looks at something, and waits for a change of what was seen, asks for it before
   * looking: then nothing is missed.
   */
  next(): Promise<void> {
    return this.#next.promise;
  }

  ring(): void {
    this.#renewed().resolve();
  }

  /** There will be no ring, because of this. */
  fail(error: unknown): void {
    this.#renewed().reject(error);
  }

  #renewed(): Ring {
    const ring = this.#next;
    this.#next = new Ring();
    return ring;
  }
}

class Ring {
  resolve: () => void = () => {};
  reject: (error: unknown) => void = () => {};
  readonly promise = new Promise<void>((resolve, reject) => {
    this.resolve = resolve;
    this.reject = reject;
  });

  constructor() {
    // Nobody needs to listen: it fails for those who do.
    this.promise.catch(() => {});
  }
}
