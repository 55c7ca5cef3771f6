import { expect, it } from 'vitest';
import { wholeLines } from '../../../src/cli/logs/whole-lines.js';
import type { OutputFrame } from '../../../src/engine/stream/output-frames.js';

type Piece = readonly [stream: OutputFrame['stream'], data: string | Buffer];

async function linesOf(...pieces: readonly Piece[]): Promise<readonly string[]> {
  async function* frames() {
    for (const [stream, data] of pieces) yield { stream, data: Buffer.from(data) };
  }
  const lines: string[] = [];
  for await (const { stream, bytes } of wholeLines(frames()))
    lines.push(`${stream} ${Buffer.from(bytes).toString()}`);
  return lines;
}

it.each<[string, readonly Piece[], readonly string[]]>([
  ['nothing', [], []],
  ['lines in one piece', [['stdout', 'a\n\nb\n']], ['stdout a', 'stdout ', 'stdout b']],
  [
    'a line in pieces',
    [
      ['stdout', 'a'],
      ['stdout', 'b'],
      ['stdout', '\nc\n'],
    ],
    ['stdout ab', 'stdout c'],
  ],
  ['a last line without an end', [['stdout', 'a\nb']], ['stdout a', 'stdout b']],
  [
    'two streams within a line',
    [
      ['stdout', 'a'],
      ['stderr', 'x\n'],
      ['stdout', 'b\n'],
    ],
    ['stderr x', 'stdout ab'],
  ],
])('%s', async (_title, pieces, lines) => {
  expect(await linesOf(...pieces)).toEqual(lines);
});

it('does not break a character that comes in two pieces', async () => {
  const bytes = Buffer.from('ä\n');
  expect(await linesOf(['stdout', bytes.subarray(0, 1)], ['stdout', bytes.subarray(1)])).toEqual([
    'stdout ä',
  ]);
});
