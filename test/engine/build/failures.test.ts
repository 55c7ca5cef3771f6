import { describe, expect, it } from 'vitest';
import { BuildError } from '../../../src/build/build-error.js';
import { builders, building, unique } from './building.js';

const site = building('failures');

/** In commands of this run only. */
const mark = `failures-${unique}`;

describe.each(builders)('with %s', (builder) => {
  it('a command that fails: its step, its output, its exit code', async () => {
    const text = `FROM ${site.base}\nRUN echo before\nRUN echo out; echo err >&2; : ${mark}; exit 7\nRUN echo after\n`;
    const error = await site.failure(text, { builder, noCache: true });
    expect(error).toBeInstanceOf(BuildError);
    expect(error).toMatchObject({
      code: 'build-failed',
      message: expect.stringMatching(/^The build of \S+ failed at .*RUN echo out.*code: 7$/),
      step: expect.stringContaining('RUN echo out; echo err >&2; :'),
    });
    const output = error instanceof BuildError ? error.output : '';
    expect(output.split('\n').toSorted()).toEqual(['', 'err', 'out']);
    expect(await site.commandsWith(mark)).toEqual([]);
  });

  it('a line that is none: where it is', async () => {
    expect(await site.failure(`FROM ${site.base}\n\nCPY a b\n`, { builder })).toMatchObject({
      code: 'build-failed',
      message: expect.stringMatching(/line 3: unknown instruction: CPY/),
      step: undefined,
      hint: expect.stringContaining('CPY'),
    });
  });

  it('a stage that is not there', async () => {
    expect(await site.failure(`FROM ${site.base} AS one\n`, { builder, target: 'two' })).toMatchObject({
      code: 'build-failed',
      hint: expect.stringContaining('no stage two'),
    });
  });

  it('a file that the context does not have', async () => {
    expect(await site.failure(`FROM ${site.base}\nCOPY none.txt /\n`, { builder })).toMatchObject({
      code: 'build-failed',
      hint: expect.stringContaining('no none.txt'),
    });
  });

  it('a base image whose registry cannot be reached', async () => {
    // Nobody listens at that port.
    expect(await site.failure('FROM 127.0.0.1:1/none:1\n', { builder })).toMatchObject({
      code: 'build-failed',
      message: expect.stringContaining('connection refused'),
      hint: expect.stringContaining('cannot reach the network'),
    });
  });
});
