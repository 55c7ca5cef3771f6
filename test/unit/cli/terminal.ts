/** As much of a terminal as the live display uses: text that wraps, line breaks, moving up, and erasing. */
export class Terminal {
  readonly #columns: number;
  #rows: string[][] = [[]];
  #row = 0;
  #column = 0;

  constructor(columns: number) {
    this.#columns = columns;
  }

  write(text: string): this {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's language is made of them
    for (const [token] of text.matchAll(/\x1b\[\??(?:\d+)?[A-Za-z]|[^\x1b]/gu)) this.#take(token);
    return this;
  }

  /** What is on the screen and above it, without empty lines at the end. */
  get lines(): string[] {
    const lines = this.#rows.map((row) => row.join('').trimEnd());
    while (lines.at(-1) === '') lines.pop();
    return lines;
  }

  #take(token: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
    const [, count = '1', command] = /^\x1b\[(\d+)?([A-Z])$/.exec(token) ?? [];
    if (token === '\n') this.#goTo(this.#row + 1, 0);
    else if (token === '\r') this.#column = 0;
    else if (command === 'A') this.#goTo(Math.max(0, this.#row - Number(count)), this.#column);
    else if (command === 'K') this.#current.length = Math.min(this.#current.length, this.#column);
    else if (command === 'J') {
      this.#current.length = Math.min(this.#current.length, this.#column);
      this.#rows.length = this.#row + 1;
    } else if (!token.startsWith('\x1b')) this.#put(token);
  }

  get #current(): string[] {
    const row = this.#rows[this.#row] ?? [];
    this.#rows[this.#row] = row;
    return row;
  }

  #put(character: string): void {
    if (this.#column === this.#columns) this.#goTo(this.#row + 1, 0);
    this.#current[this.#column] = character;
    this.#column += 1;
  }

  #goTo(row: number, column: number): void {
    this.#row = row;
    this.#column = column;
    this.#current;
  }
}
