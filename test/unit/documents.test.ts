/** What README and docs show is true: their maps load, the files that they name exist, every block is of a known kind. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadClients } from '../../src/yaml/load-clients.js';
import { loadMap } from '../../src/yaml/load-map.js';
import {
  documents,
  projectFolder,
  type Snippet,
  snippets,
  snippetsIn,
  textOf,
} from '../support/documents.js';

describe('snippets', () => {
  test('are in a language that some test reads; drawings have none', () => {
    const known = ['', 'yaml', 'ts', 'console', 'sh'];
    expect(
      snippets()
        .filter(({ language }) => !known.includes(language))
        .map(({ place }) => place),
    ).toEqual([]);
  });

  const isOfClients = ({ text }: Snippet) => text.startsWith('# clients');
  const clients = snippetsIn('yaml').filter(isOfClients);
  const maps = snippetsIn('yaml').filter((snippet) => !isOfClients(snippet));

  test.each(clients)('$place is a valid file of clients', ({ text, place }) => {
    expect(Object.keys(loadClients(text, undefined, { file: place })).length).toBeGreaterThan(0);
  });

  test.each(maps)('$place is a valid map', ({ text, place }) => {
    expect([...loadMap(text, undefined, { file: place }).containers].length).toBeGreaterThan(0);
  });

  test.each(snippetsIn('sh'))('$place names scripts and commands that exist', ({ text }) => {
    const scripts = text.split('\n').flatMap((line) => /^(script\/\w+)/.exec(line)?.[1] ?? []);
    for (const script of scripts) expect(existsSync(join(projectFolder, script)), script).toBe(true);
    const { scripts: npm } = JSON.parse(textOf('package.json'));
    for (const [, name = ''] of text.matchAll(/npm run ([\w:]+)/g)) expect(npm).toHaveProperty([name]);
  });
});

describe('links', () => {
  const links = documents().flatMap((file) =>
    [...textOf(file).matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, target = '']) => ({
      file,
      target,
    })),
  );
  test.each(links)('$file: $target', ({ file, target }) => {
    expect(existsSync(join(projectFolder, dirname(file), target))).toBe(true);
  });
});
