/** Whatever is in a file, the command line answers with an exit code and sentences, never with a stack trace. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { stringify } from 'yaml';
import { main } from '../../../src/cli/main.js';
import { mutatedFrom } from '../../support/mutations.js';
import { richMap } from '../../support/rich-map.js';
import { recordedIo } from '../cli/recorded-io.js';

// Many runs, which take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
let files = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'docker-map-test-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function answer(words: readonly string[], text: string | Uint8Array) {
  const file = join(folder, `map-${files++}.yaml`);
  await writeFile(file, text);
  const io = recordedIo({ folder });
  const exitCode = await main([...words, '-f', file], io);
  expect([0, 2]).toContain(exitCode);
  expect(io.stdout.text + io.stderr.text).not.toMatch(/^ +at /m);
  return { exitCode, io };
}

test('changed maps', async () => {
  await fc.assert(
    fc.asyncProperty(
      mutatedFrom([richMap]),
      fc.constantFrom('validate', 'config'),
      async (content, command) => {
        await answer([command], stringify(content));
      },
    ),
    { numRuns: 150 },
  );
});

test('what validate finds, config refuses, and the other way round', async () => {
  await fc.assert(
    fc.asyncProperty(mutatedFrom([richMap]), async (content) => {
      const text = stringify(content);
      const [validate, config] = [await answer(['validate'], text), await answer(['config'], text)];
      // Which interfaces an engine has is not the map's matter: without clients `validate` does not ask.
      const unknownInterface = /has no '.*' in 'interfaces/.test(config.io.stderr.text);
      if (!unknownInterface) expect(validate.exitCode).toBe(config.exitCode);
    }),
    { numRuns: 100 },
  );
});

test('as JSON there is nothing but JSON, with a place for each problem', async () => {
  await fc.assert(
    fc.asyncProperty(mutatedFrom([richMap]), async (content) => {
      const { io, exitCode } = await answer(['validate', '--json'], stringify(content));
      const result = JSON.parse(io.stdout.text);
      expect(result).toMatchObject({ valid: exitCode === 0 });
      for (const problem of result.problems) expect(problem).toMatchObject({ line: expect.any(Number) });
      expect(io.stderr.text).toBe('');
    }),
    { numRuns: 100 },
  );
});

test('any bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
      await answer(['validate'], bytes);
    }),
    { numRuns: 100 },
  );
});
