/** The tests that docs/testing.md shows: each runs as it stands there, and each fails where what it promises is broken. */
import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { projectFolder, type Snippet, snippetsIn } from '../support/documents.js';

const run = promisify(execFile);
/** Within the project, so that `docker-map` is found as a package that is installed. */
const folder = join(projectFolder, '.cache', 'guide');
const tools = join(projectFolder, 'node_modules', '.bin');
const guide = snippetsIn('ts').filter(({ file }) => file === 'docs/testing.md');

const compilerOptions = {
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2023', 'esnext.disposable'],
  strict: true,
  skipLibCheck: true,
  types: ['node'],
};

const isForNode = ({ text }: Snippet) => text.includes("'node:test'");
const nameOf = ({ place }: Snippet) => place.replaceAll(/\W/g, '-');

describe('the tests of the guide', () => {
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const snippet of guide)
      writeFileSync(join(folder, `${nameOf(snippet)}${isForNode(snippet) ? '' : '.test'}.ts`), snippet.text);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    writeFileSync(
      join(folder, 'vitest.config.mjs'),
      "export default { test: { include: ['*.test.ts'] } };\n",
    );
    await run(join(tools, 'tsc'), ['--project', folder]);
  });

  test('are three at least, for two frameworks', () => {
    expect(guide.length).toBeGreaterThanOrEqual(3);
    expect(new Set(guide.map(isForNode)).size).toBe(2);
  });

  test('pass with Vitest', async () => {
    const files = guide.filter((snippet) => !isForNode(snippet));
    const { stdout } = await run(join(tools, 'vitest'), ['run', '--root', folder], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1' },
    });
    expect(stdout).toContain(`Test Files  ${files.length} passed (${files.length})`);
  });

  test.each(guide.filter(isForNode))('$place passes with node:test', async (snippet) => {
    const { stdout } = await run(process.execPath, ['--test', join(folder, `${nameOf(snippet)}.js`)]);
    expect(stdout).toMatch(/^# pass 1$|^ℹ pass 1$/m);
    expect(stdout).toMatch(/^# fail 0$|^ℹ fail 0$/m);
  });
});
