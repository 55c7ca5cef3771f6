/** One thing after the other, whoever asks for it and whether it succeeds. */
export class Lane {
  #last: Promise<unknown> = Promise.resolve();

  next(action: () => Promise<void>): Promise<void> {
    const done = this.#last.then(action);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
