/**
 * Questions to a user at a terminal. Lines are read from standard input; what is not to be seen is read letter by letter,
 * with the terminal silent, which is as before when the answer is there.
 */
import { StringDecoder } from 'node:string_decoder';
import type { CommandIo, InputStream } from './command-io.js';

const INTERRUPT = '\x03';
const END = '\x04';
const TAKE_BACK = ['\x7f', '\b'];

export class Prompt {
  readonly #input: InputStream;
  readonly #io: Pick<CommandIo, 'stderr'>;
  readonly #letters: AsyncGenerator<string>;

  constructor(io: Pick<CommandIo, 'openInput' | 'stderr'>) {
    this.#io = io;
    this.#input = io.openInput();
    this.#letters = lettersOf(this.#input);
  }

  /** Whether there is somebody to be asked. */
  get isTerminal(): boolean {
    return this.#input.isTTY === true && this.#io.stderr.isTTY === true;
  }

  /** @returns `null` where the input ends, or is interrupted, before the line does */
  async question(text: string): Promise<string | null> {
    this.#io.stderr.write(text);
    return this.#line();
  }

  /** As `question`; the answer is not shown. */
  async secret(text: string): Promise<string | null> {
    this.#io.stderr.write(text);
    this.#input.setRawMode?.(true);
    try {
      return await this.#line();
    } finally {
      this.#input.setRawMode?.(false);
      this.#io.stderr.write('\n');
    }
  }

  /** Nothing can be asked afterwards. */
  async close(): Promise<void> {
    await this.#letters.return(undefined);
  }

  async #line(): Promise<string | null> {
    let line: readonly string[] = [];
    for (;;) {
      const { done, value: letter } = await this.#letters.next();
      if (done === true || letter === INTERRUPT) return null;
      if (letter === '\n' || letter === '\r') return line.join('');
      if (letter === END && line.length === 0) return null;
      line = TAKE_BACK.includes(letter) ? line.slice(0, -1) : [...line, letter];
    }
  }
}

async function* lettersOf(input: InputStream): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let last = '';
  for await (const piece of input) {
    for (const letter of typeof piece === 'string' ? piece : decoder.write(Buffer.from(piece))) {
      // One line end may be two letters.
      if (!(letter === '\n' && last === '\r')) yield letter;
      last = letter;
    }
  }
}
