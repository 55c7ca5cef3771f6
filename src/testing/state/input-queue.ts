/** What comes to a program's stdin: text, piece by piece, until somebody says that this was all. */
import type { ProgramInput } from './program.js';

export class InputQueue implements ProgramInput {
  #text = '';
  #ended = false;
  #waiting: (() => void)[] = [];

  write(text: string): void {
    if (this.#ended) return;
    this.#text += text;
    this.#tell();
  }

  end(): void {
    this.#ended = true;
    this.#tell();
  }

  read(): string | undefined {
    const text = this.#text;
    this.#text = '';
    return text === '' && this.#ended ? undefined : text;
  }

  readLine(): string | undefined {
    const end = this.#text.indexOf('\n') + 1;
    if (end === 0) return this.#ended ? this.read() : '';
    const line = this.#text.slice(0, end);
    this.#text = this.#text.slice(end);
    return line;
  }

  whenMore(listener: () => void): void {
    this.#waiting.push(listener);
  }

  #tell(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const listener of waiting) listener();
  }
}

/** Of programs that nobody can say anything to. */
export function noInput(): InputQueue {
  const input = new InputQueue();
  input.end();
  return input;
}
