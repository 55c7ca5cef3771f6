import { createWriteStream, existsSync } from 'node:fs';
import { PassThrough, type Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { failOnBrokenOutput, ignoreBrokenOutput } from '../../../src/cli/broken-output.js';
import { RecordedStream } from './recorded-io.js';

async function brokenBy(code: string): Promise<{ text: string; exits: number[] }> {
  const stream = new PassThrough();
  const told = watched(stream);
  stream.destroy(Object.assign(new Error(`${code}: broken`), { code }));
  await closed(stream);
  return told();
}

function watched(stream: Writable): () => { text: string; exits: number[] } {
  const stderr = new RecordedStream();
  const exits: number[] = [];
  failOnBrokenOutput(stream, { stderr, leave: (exitCode) => exits.push(exitCode) });
  return () => ({ text: stderr.text, exits });
}

function closed(stream: Writable): Promise<void> {
  return new Promise((resolve) => stream.on('close', resolve));
}

it('results that cannot be written are a failure, told in one line', async () => {
  expect(await brokenBy('EIO')).toEqual({
    text: 'Error: cannot write to the standard output: EIO: broken\n',
    exits: [1],
  });
});

it('a reader that has seen enough is none', async () => {
  expect(await brokenBy('EPIPE')).toEqual({ text: '', exits: [] });
});

it.runIf(existsSync('/dev/full'))('a full disk is named', async () => {
  const stream = createWriteStream('/dev/full');
  const told = watched(stream);
  stream.write('something');
  await closed(stream);
  expect(told()).toMatchObject({ text: expect.stringMatching(/no space left on device.*\n$/), exits: [1] });
});

it('progress that cannot be written is let go', async () => {
  const stream = new PassThrough();
  ignoreBrokenOutput(stream);
  stream.destroy(new Error('broken'));
  await closed(stream);
  expect(stream.destroyed).toBe(true);
});
