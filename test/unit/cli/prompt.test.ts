import { expect, it } from 'vitest';
import type { InputStream } from '../../../src/cli/command-io.js';
import { Prompt } from '../../../src/cli/prompt.js';
import { RecordedStream, recordedIo } from './recorded-io.js';

class Keyboard implements InputStream {
  readonly isTTY = true;
  readonly modes: boolean[] = [];
  readonly #pieces: readonly string[];

  constructor(...pieces: readonly string[]) {
    this.#pieces = pieces;
  }

  setRawMode(on: boolean): void {
    this.modes.push(on);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for (const piece of this.#pieces) yield Buffer.from(piece);
  }
}

function promptAt(keyboard: Keyboard) {
  const io = { ...recordedIo({ input: keyboard }), stderr: new RecordedStream({ isTTY: true }) };
  return { prompt: new Prompt(io), io };
}

it('asks for a line, then for one that is not shown, with the terminal as it was afterwards', async () => {
  const keyboard = new Keyboard('me\r\n', 'ge', 'x\x7fheim\r');
  const { prompt, io } = promptAt(keyboard);
  expect(await prompt.question('User: ')).toBe('me');
  expect(await prompt.secret('Password: ')).toBe('geheim');
  await prompt.close();
  expect(io.stderr.text).toBe('User: Password: \n');
  expect(keyboard.modes).toEqual([true, false]);
});

it.each([
  ['Ctrl-C', 'gehe\x03'],
  ['Ctrl-D', '\x04'],
  ['the end', 'gehe'],
])('has no answer after %s', async (_, keys) => {
  const keyboard = new Keyboard(keys);
  const { prompt } = promptAt(keyboard);
  expect(await prompt.secret('Password: ')).toBeNull();
  expect(keyboard.modes).toEqual([true, false]);
});

it('knows where nobody can be asked', () => {
  expect(promptAt(new Keyboard()).prompt.isTerminal).toBe(true);
  expect(new Prompt(recordedIo()).isTerminal).toBe(false);
});
