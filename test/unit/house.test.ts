/** The house keeps its own rules: imports run in one direction, without circles; files stay small. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCycle } from '../../src/graph/cycle.js';

const root = join(import.meta.dirname, '../../src');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** What each folder may import from, beside itself. Type imports of `engine` count like all others. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  common: [],
  graph: [],
  lazy: ['common'],
  map: ['common', 'graph', 'lazy'],
  define: ['lazy', 'map'],
  engine: ['common'],
  image: ['common'],
  registry: ['common'],
  build: ['common', 'engine', 'image', 'registry'],
  yaml: ['common', 'lazy', 'map'],
  schema: ['common', 'map', 'landscape'],
  landscape: ['common', 'graph', 'lazy', 'map', 'engine', 'image'],
  plan: ['common', 'graph', 'engine', 'image', 'landscape'],
  run: ['common', 'graph', 'engine', 'image', 'registry', 'build', 'landscape', 'plan'],
  testing: ['common', 'engine'],
  client: ['common', 'engine', 'image', 'registry', 'build', 'map', 'landscape', 'plan', 'run'],
  cli: [
    ...['common', 'engine', 'image', 'registry', 'build'],
    ...['lazy', 'map', 'schema', 'yaml', 'landscape', 'plan', 'run', 'client'],
  ],
};

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, path = '']) =>
    normalize(join(dirname(file), path.replace(/\.js$/, '.ts'))),
  );
}

const folderOf = (file: string): string => file.split(sep)[0] ?? '';

describe('the house', () => {
  it('has files to look at', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('imports in one direction', () => {
    const against = files.flatMap((file) => {
      const folder = folderOf(file);
      if (folder === 'index.ts') return [];
      const known = [folder, ...(allowed[folder] ?? [])];
      return importsOf(file)
        .filter((imported) => !known.includes(folderOf(imported)))
        .map((imported) => `${file} imports ${imported}`);
    });
    expect(against).toEqual([]);
  });

  it('has no circle of imports', () => {
    expect(findCycle(files.map((file) => ({ id: file, after: importsOf(file) })))).toBeUndefined();
  });

  it('keeps what is pure away from files, network and clock', () => {
    const pure = files.filter((file) =>
      ['lazy', 'map', 'define', 'schema', 'graph', 'landscape', 'plan'].includes(folderOf(file)),
    );
    const impure = pure.filter((file) =>
      /'node:(?:fs|http|child_process|os)|(?<!isIP.* )from 'node:net'|Date\.now|new Date\(|performance\.|process\./.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(impure).toEqual([]);
  });

  it('has no file over 15 kB, and a median of 2 to 3 kB or less', () => {
    const sizes = files.map((file) => ({ file, size: readFileSync(join(root, file)).length }));
    expect(sizes.filter(({ size }) => size > 15_000)).toEqual([]);
    const sorted = sizes.map(({ size }) => size).toSorted((one, other) => one - other);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(3_000);
  });
});
