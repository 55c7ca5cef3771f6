/** Texts that would take too much are refused, with a place where there is one. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expandPath } from '../../../src/yaml/expand-path.js';
import { firstVariable } from '../../../src/yaml/interpolate.js';
import { loadClientsFile } from '../../../src/yaml/load-clients-file.js';
import { loadMap } from '../../../src/yaml/load-map.js';
import { loadMapFile } from '../../../src/yaml/load-map-file.js';
import { locateProblems } from '../../../src/yaml/locate-problems.js';
import { quickRead } from '../../../src/yaml/quick-read.js';
import { errorOf } from './support.js';

const tooLarge = (size: string) => ({
  code: 'file-too-large',
  message: expect.stringContaining(`has more than ${size}`),
  hint: expect.stringContaining('maxBytes'),
});

describe('size', () => {
  test('4 MiB unless set', () => {
    expect(() => loadMap(`#${'x'.repeat(4 * 1024 * 1024)}`, 'm')).toThrow(
      expect.objectContaining(tooLarge('4 MiB')),
    );
  });

  test.each(['a: {}\n', Buffer.from('a: {}\n')])('counted in bytes', (text) => {
    expect(() => loadMap(text, 'm', { maxBytes: 5 })).toThrow(expect.objectContaining(tooLarge('5 bytes')));
    expect(loadMap(text, 'm', { maxBytes: 6 }).name).toBe('m');
  });

  test.each(['ä', 'ääää'])('of a file', async (text) => {
    const folder = await mkdtemp(join(tmpdir(), 'docker-map-'));
    const file = join(folder, 'map.yaml');
    await writeFile(file, `#${text}\na:\n`);
    const size = Buffer.byteLength(text) + 5;
    try {
      expect((await loadMapFile(file, 'm', { maxBytes: size })).name).toBe('m');
      await expect(loadMapFile(file, 'm', { maxBytes: size - 1 })).rejects.toMatchObject(
        tooLarge(`${size - 1} bytes`),
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('of what does not end', async () => {
    await expect(loadMapFile('/dev/zero', 'm')).rejects.toMatchObject(tooLarge('4 MiB'));
    await expect(loadClientsFile('/dev/zero')).rejects.toMatchObject(tooLarge('4 MiB'));
  });
});

describe('depth', () => {
  test.each([
    ['brackets', `a: ${'['.repeat(100_000)}`],
    ['braces', `a: ${'{a: '.repeat(100_000)}`],
    ['items', `a:\n  ${'- '.repeat(100_000)}`],
    ['keys', `a:\n  ${'? '.repeat(100_000)}`],
    ['indentation', Array.from({ length: 300 }, (_, level) => `${' '.repeat(level)}a:\n`).join('')],
  ])('%s', (_, text) => {
    expect(errorOf(text, 'm').problems).toMatchObject([{ code: 'too-deep', location: { file: 'map.yaml' } }]);
  });

  test('by aliases', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `l${index}: &l${index} [*l${index - 1}]\n`);
    const { problems } = errorOf(`l: &l-1 []\n${lines.join('')}`, 'm');
    expect(problems[0]).toMatchObject({ code: 'too-deep', location: { line: 100 } });
  });

  test('of what people write is taken', () => {
    const text = `web:\n  create_options: {labels: ${'['.repeat(90)}${']'.repeat(90)}}\n`;
    expect(loadMap(text, 'm').name).toBe('m');
    expect(loadMap(`a: &a\n${text}`, 'm', { checkIntegrity: false }).name).toBe('m');
  });
});

test('many problems on one line are all told', () => {
  const { problems } = errorOf(
    `web: {${Array.from({ length: 3000 }, (_, index) => `x${index}: 1`).join(', ')}}`,
    'm',
  );
  expect(problems).toHaveLength(3000);
});

/** What takes time by the square of its length would not end before the test does. */
describe('a mebibyte of', () => {
  const mebibyteOf = (part: string) => part.repeat(Math.ceil((1024 * 1024) / part.length));
  const environment = { NAME: 'x' };

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: the syntax of variables
  test.each(['${', '${a', '${a-', '${a:-', '$', '$${a-', '${a-}', '${A}'])('%j in a text', (part) => {
    const text = `web: {image: "${mebibyteOf(part)}"}\n`;
    expect(loadMap(text, 'm', { environment }).declaration.containers.get('web')?.image).toBe(
      mebibyteOf(part),
    );
  });

  test('what is nearly a variable, then a variable', () => {
    expect(firstVariable(`${mebibyteOf('${ ')}\${NAME}`)).toBe('${NAME}');
    expect(firstVariable(`\${a-}${mebibyteOf('${a-')}`)).toBe('${a-}');
    expect(firstVariable(mebibyteOf('${a-'))).toBeUndefined();
  });

  test.each(['${', '${a', '$', '${}'])('%j in a path', (part) => {
    const path = mebibyteOf(part);
    expect(expandPath(`$NAME${path}`, environment)).toBe(`x${path}`);
    expect(expandPath(`${path}/$NAME`, environment)).toBe(`${path}/x`);
  });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: the same

  test.each(['1', '.', '1.', '1e', '- ', '+1', '0:', '1_', "'", '"', '[', 'x#'])(
    '%j and a letter',
    (part) => {
      const value = mebibyteOf(part);
      const read = quickRead(`a: ${value}x\n`)?.get('a');
      expect([undefined, `${value}x`]).toContain(read);
    },
  );
});

describe('aliases that have a problem in them', () => {
  test('mappings merged twice, again and again', () => {
    const lines = Array.from({ length: 40 }, (_, at) => `x${at + 1}: &x${at + 1} {<<: [*x${at}, *x${at}]}\n`);
    const source = { file: 'map.yaml', text: `x0: &x0 {image: a}\n${lines.join('')}` };
    const placeOf = (key: string) => {
      const problem = { code: 'x', path: ['containers', 'x40', key], message: 'x' };
      return locateProblems({ sources: new Map([['map.yaml', source]]) }, [problem])[0]?.location?.line;
    };
    expect(placeOf('image')).toBe(1);
    expect(placeOf('user')).toBe(41);
  });

  test('thousands of them', () => {
    const lines = Array.from({ length: 5000 }, (_, index) => `x${index}: {binds: *b}\n`);
    const { problems } = errorOf(`base: {abstract: true, binds: &b [none]}\n${lines.join('')}`, 'm');
    expect(problems).toHaveLength(5000);
    expect(new Set(problems.map(({ location }) => location?.line))).toEqual(new Set([1]));
  });
});
