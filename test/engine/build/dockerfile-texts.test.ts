/** Texts within a Dockerfile: the frontend that is part of engines up to 20.10 knows none. */
import fastCheck from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DockerFile } from '../../../src/image/dockerfile/dockerfile.js';
import { expanded } from '../../../src/image/dockerfile/expanded.js';
import { textOfLines } from './arbitrary-text.js';
import { DockerfileBuilds } from './built-image.js';

const builds = new DockerfileBuilds('texts');
afterAll(() => builds.end());

let isOld = false;
beforeAll(async () => {
  isOld = (await builds.engine.version()).engine.startsWith('20.');
});

test('files are written with any content', async () => {
  const texts = fastCheck.array(
    textOfLines.map((text) => text && `${text}\n`),
    { minLength: 30, maxLength: 30 },
  );
  await fastCheck.assert(
    fastCheck.asyncProperty(texts, async (contents) => {
      const dockerfile = new DockerFile(builds.image);
      for (const [index, content] of contents.entries()) dockerfile.copyText(content, `/d/${index}`);
      if (isOld) return refused(dockerfile);
      const files = await (await builds.build(dockerfile)).files('/d');
      expect(contents.map((_content, index) => files[index]?.content)).toEqual(contents);
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

test('files get names, owners and modes', async () => {
  const dockerfile = new DockerFile(builds.image);
  dockerfile.arg('NAME', 'from a variable'.replaceAll(' ', '-'));
  dockerfile.copyText('a\n', `/d/it's-"$x"\\`, { chown: '12:34', chmod: '640' });
  dockerfile.copyText('b\n', expanded`/d/${'NAME'}`, { link: true });
  if (isOld) return refused(dockerfile);
  expect(await (await builds.build(dockerfile)).files('/d')).toEqual({
    [`it's-"$x"\\`]: { kind: 'file', mode: 0o640, uid: 12, gid: 34, content: 'a\n' },
    'from-a-variable': { kind: 'file', mode: 0o644, uid: 0, gid: 0, content: 'b\n' },
  });
});

test('scripts are run by the shell, by their first line, or by what is named', async () => {
  const dockerfile = new DockerFile(builds.image);
  dockerfile.runScript('mkdir /d\nprintf "%s" "$HOME EOF" \\\n > /d/shell');
  dockerfile.runScript('#!/bin/cat\ntext\n');
  dockerfile.runScript(`$HOME 'x' \\\nEOF\n`, { interpreter: 'cat > /d/named' });
  dockerfile.runScript('ls /sys/class/net > /d/net', { network: 'none' });
  if (isOld) return refused(dockerfile);
  const files = await (await builds.build(dockerfile)).files('/d');
  expect(files['shell']?.content).toMatch(/^\/.* EOF$/);
  expect(files['named']?.content).toBe(`$HOME 'x' \\\nEOF\n`);
  expect(files['net']?.content).toBe('lo\n');
});

async function refused(dockerfile: DockerFile): Promise<void> {
  const failure: unknown = await builds.build(dockerfile).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: 'build-failed',
    message: expect.stringMatching(/unknown instruction|Unknown flag/),
  });
}
