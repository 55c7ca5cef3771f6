import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BuildError } from '../../../src/build/build-error.js';
import { buildFailure } from '../../../src/build/build-failure.js';
import { BuildRecord } from '../../../src/build/build-record.js';
import type { Withheld } from '../../../src/build/given-out.js';
import type { BuildProgress } from '../../../src/engine/build/build-progress.js';
import { EngineError, type EngineErrorCode } from '../../../src/engine/engine-error.js';
import type { BuildSource } from '../../../src/image/build-specification.js';
import { temporaryFolder } from '../../support/temporary-folder.js';
import { specification } from './specification.js';

const circumstances: { readonly source: BuildSource; readonly withheld: Withheld } = {
  source: specification.source,
  withheld: { secret: undefined, login: undefined },
};

const asked = { engine: 'unix:///e', method: 'POST', path: '/build' };

function failed(
  words: string,
  progress: readonly BuildProgress[] = [],
  code: EngineErrorCode = 'engine-failure',
  withheld = circumstances.withheld,
  source: BuildSource = circumstances.source,
) {
  const record = new BuildRecord();
  for (const one of progress) record.note(one);
  const error = new EngineError(code, words, asked);
  return buildFailure(error, { reference: 'app:1', record, withheld, source });
}

function step(id: string, state: 'running' | 'done' | 'failed'): BuildProgress {
  return { type: 'step', id, name: `step ${id}\n  more`, state, inputs: [] };
}

function output(id: string, text: string): BuildProgress {
  return { type: 'output', step: id, stream: 'stdout', text };
}

describe('the error of a build', () => {
  it('has the failed step and what it wrote, and nothing of others', async () => {
    const progress = [
      step('1', 'running'),
      output('1', 'a'),
      step('2', 'running'),
      output('2', 'b'),
      output('1', 'c'),
    ];
    expect(await failed('exit code: 1', [...progress, step('2', 'done'), step('1', 'failed')])).toMatchObject(
      {
        message: 'The build of app:1 failed at step 1 more: exit code: 1',
        step: 'step 1\n  more',
        output: 'ac',
      },
    );
  });

  it('has all that was said where no step failed', async () => {
    expect(await failed('bad', [output('', 'all '), output('1', 'of it')])).toMatchObject({
      step: undefined,
      output: 'all of it',
    });
    expect(await failed('dockerfile parse error', [], 'bad-request')).toMatchObject({
      output: 'dockerfile parse error',
    });
  });

  it('keeps the end of a long output', async () => {
    const error = await failed('x', [
      output('1', 'a'.repeat(70_000)),
      output('1', 'end'),
      step('1', 'failed'),
    ]);
    const text = error instanceof BuildError ? error.output : '';
    expect({ length: text.length, end: text.slice(-4) }).toEqual({ length: 65_536, end: 'aend' });
  });

  it('is that of the engine where it is none of the build', async () => {
    const lost = new EngineError('engine-connection-lost', 'cut off', asked);
    expect(await buildFailure(lost, { ...circumstances, reference: 'a', record: new BuildRecord() })).toBe(
      lost,
    );
  });

  it('says why a secret could not be given out, or a login that was needed', async () => {
    const withheld = { secret: undefined, login: 'no helper' };
    const hint = async (words: string, more = {}) => {
      const error = await failed(words, [], 'engine-failure', { ...withheld, ...more });
      return error instanceof BuildError ? error.hint : undefined;
    };
    expect(await hint('secret a: not found', { secret: 'TOKEN is not set' })).toBe('TOKEN is not set');
    expect(await hint('unexpected status: 401 Unauthorized')).toBe('no helper');
    expect(await hint('exit code: 1')).toBeUndefined();
  });

  it('names the rules that left out what is missed', async () => {
    const folder = temporaryFolder();
    for (const name of ['a.txt', 'b.txt']) writeFileSync(join(folder, name), '');
    writeFileSync(join(folder, '.dockerignore'), 'a.*\n');
    const source = { kind: 'folder', path: folder, dockerfile: 'Dockerfile' } as const;
    const hint = async (file: string) => {
      const words = `failed to compute cache key: "/${file}" not found: not found`;
      const error = await failed(words, [], 'engine-failure', circumstances.withheld, source);
      return error instanceof BuildError ? error.hint : undefined;
    };
    expect(await hint('a.txt')).toBe(`a.txt is left out of the context by ${join(folder, '.dockerignore')}.`);
    expect(await hint('b.txt')).toMatch(/^The context has no b\.txt:/);
    writeFileSync(join(folder, 'Dockerfile.dockerignore'), '');
    expect(await hint('a.txt')).toMatch(/^The context has no a\.txt:/);
  });

  it.each([
    [
      'COPY failed: file not found in build context or excluded by .dockerignore: stat b.txt: file does not exist',
      /^The context has no b\.txt:/,
    ],
    ['failed to compute cache key: "/b.txt" not found: not found', /^The context has no b\.txt:/],
    [
      'failed to compute cache key: failed to calculate checksum of ref c2b::d6: "/d/b c": not found',
      /^The context has no d\/b c:/,
    ],
    [
      'building at STEP "COPY b /a": checking on sources under "/var": copier: stat: "/b": no such file',
      /no b:/,
    ],
    ['target stage "x" could not be found', /no stage x:/],
    ['failed to reach build target x in Dockerfile', /no stage x:/],
    ['Head "https://r/v2/": dial tcp: lookup r: no such host', /cannot reach the network/],
    [
      'pull access denied for x, repository does not exist or may require authorization',
      /log in to its registry/,
    ],
    ['r:5000/x:1: not found', /names and tags of the base images/],
    ['write /a: no space left on device', /disk of the engine is full/],
    ['dockerfile parse error on line 3: unknown instruction: CPY', /^Correct CPY,/],
    ['secret nope not found: not found', /a secret "nope"/],
    ['secret nope: not found', /a secret "nope"/],
    ['no SSH key "default" forwarded from the client', /an SSH agent "default"/],
    ['exit code: 1', undefined],
  ])('says what to do about: %s', async (words, hint) => {
    const error = await failed(words);
    const found = error instanceof BuildError ? error.hint : 'no error of a build';
    if (hint === undefined) expect(found).toBeUndefined();
    else expect(found).toMatch(hint);
  });
});
