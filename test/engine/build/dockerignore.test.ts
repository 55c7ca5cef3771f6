/** Ignore rules choose what the Docker command line chooses: it packs the same folder for a build. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fastCheck from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../../script/lib/debian.js';
import { parseIgnoreRules } from '../../../src/image/ignore/ignore-rules.js';
import { ContextReceiver, isOldClient } from './docker-cli-context.js';
import { cases, newerCases, refused, tree } from './ignore-cases.js';

const always = ['.dockerignore', 'Dockerfile'];

/** What the rules choose, found as a context is packed. */
function chosen(folder: string, text: string): readonly string[] {
  const rules = parseIgnoreRules(text);
  const walk = (path: string): string[] =>
    readdirSync(join(folder, path), { withFileTypes: true }).flatMap((entry) => {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      const own = rules.excludes(below) ? [] : [below];
      return entry.isDirectory() && !rules.excludesAllIn(below) ? [...own, ...walk(below)] : own;
    });
  return walk('').toSorted();
}

const withoutAlways = (paths: readonly string[]) => paths.filter((path) => !always.includes(path));

const hasClient = findProgram('docker') !== undefined;
const isOld = hasClient && isOldClient();

describe.skipIf(!hasClient)('the Docker command line agrees', () => {
  let receiver: ContextReceiver;
  let root: string;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'docker-map-ignore-'));
    receiver = await ContextReceiver.start();
  });
  afterAll(async () => {
    await receiver.close();
    rmSync(root, { recursive: true });
  });

  function plant(text: string, files = tree): string {
    const folder = mkdtempSync(join(root, 'c'));
    for (const path of files) {
      const isFolder = path.endsWith('/');
      mkdirSync(join(folder, isFolder ? path : dirname(path)), { recursive: true });
      if (!isFolder) writeFileSync(join(folder, path), '');
    }
    writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\n');
    writeFileSync(join(folder, '.dockerignore'), text);
    return folder;
  }

  async function compare(text: string, files = tree): Promise<void> {
    const folder = plant(text, files);
    const sent = await receiver.send(folder);
    if ('refusal' in sent) throw new Error(sent.refusal);
    expect(withoutAlways(chosen(folder, text))).toEqual(withoutAlways(sent.paths));
  }

  test.each(isOld ? cases : [...cases, ...newerCases])('%s', async (_shows, ...lines) => {
    await compare(`${lines.join('\n')}\n`);
  });

  test('the ignore file and the Dockerfile are sent, whatever the rules', async () => {
    const sent = await receiver.send(plant('*\n'));
    expect(sent).toEqual({ paths: always });
  });

  test.each(refused)('refuses: %s', async (_shows, ...lines) => {
    const text = `${lines.join('\n')}\n`;
    expect(await receiver.send(plant(text))).toHaveProperty('refusal');
    expect(() => parseIgnoreRules(text)).toThrow(`.dockerignore:${lines.length}: `);
  });

  test.skipIf(isOld)('any patterns for any tree', async () => {
    const name = fastCheck.constantFrom('a', 'b', 'ab', 'abc', '.a', 'é');
    const path = fastCheck.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    const wild = fastCheck.constantFrom(
      '*',
      '**',
      '?',
      'a*',
      '*b',
      'a**',
      '**b',
      '[ab]',
      '[^b]',
      'a?',
      '\\.a',
      '..',
      '.',
    );
    const part = fastCheck.oneof({ weight: 3, arbitrary: name }, { weight: 2, arbitrary: wild });
    const pattern = fastCheck
      .tuple(
        fastCheck.constantFrom('', '', '', '/', '!', '!', '! '),
        fastCheck.array(part, { minLength: 1, maxLength: 4 }),
      )
      .map(([mark, parts]) => mark + parts.join('/'));
    const input = fastCheck.record({
      // A path that is the folder of another one is made a folder.
      files: fastCheck.uniqueArray(path, { minLength: 3, maxLength: 20 }),
      lines: fastCheck.array(pattern, { minLength: 1, maxLength: 6 }),
    });
    const property = fastCheck.asyncProperty(input, async ({ files, lines }) => {
      const leaves = files.filter((file) => !files.some((other) => other.startsWith(`${file}/`)));
      await compare(`${lines.join('\n')}\n`, leaves);
    });
    await fastCheck.assert(property, { numRuns: Number(process.env['DOCKER_MAP_IGNORE_RUNS'] ?? 60) });
  });
});
