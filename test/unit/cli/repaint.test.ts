import { describe, expect, it } from 'vitest';
import { repaint } from '../../../src/cli/progress/repaint.js';
import { Terminal } from './terminal.js';

describe('repainting the bottom of a terminal', () => {
  it('replaces the frame, and keeps the lines above it', () => {
    const terminal = new Terminal(40)
      .write('$ docker-map up\n')
      .write(repaint([], [], ['first step', 'second step', 'total'], 40))
      .write(repaint(['first step', 'second step', 'total'], ['first done'], ['second', 'total'], 40));
    expect(terminal.lines).toEqual(['$ docker-map up', 'first done', 'second', 'total']);
  });

  it('leaves nothing of the frame when it ends', () => {
    const terminal = new Terminal(40)
      .write(repaint([], ['done'], ['step', 'total'], 40))
      .write(repaint(['step', 'total'], [], [], 40));
    expect(terminal.lines).toEqual(['done']);
  });

  it('lets long lines above the frame wrap', () => {
    const terminal = new Terminal(10)
      .write(repaint([], ['twelve chars'], ['total'], 10))
      .write(repaint(['total'], ['more'], ['total'], 10));
    expect(terminal.lines).toEqual(['twelve cha', 'rs', 'more', 'total']);
  });

  it('removes all of a frame that wrapped because the terminal was made narrower', () => {
    const narrow = new Terminal(10).write('before\na step of 20 letters\ntotal\n');
    expect(narrow.lines).toEqual(
      ['before', 'a step of ', '20 letters', 'total'].map((line) => line.trimEnd()),
    );
    narrow.write(repaint(['a step of 20 letters', 'total'], [], ['step', 'total'], 10));
    expect(narrow.lines).toEqual(['before', 'step', 'total']);
  });

  it('does not count colours as width', () => {
    const coloured = '\x1b[31m12345678\x1b[39m';
    const terminal = new Terminal(10).write('before\n12345678\n').write(repaint([coloured], [], ['x'], 10));
    expect(terminal.lines).toEqual(['before', 'x']);
  });
});
