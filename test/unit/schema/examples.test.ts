/** Every map that README, docs, examples and fixtures show is accepted by the schema. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder, snippetsIn } from '../../support/documents.js';
import { clientFaults, contentOf, mapFaults } from './support.js';

test.each(snippetsIn('yaml'))('$place', ({ text }) => {
  const faults = text.startsWith('# clients') ? clientFaults : mapFaults;
  expect(faults(contentOf(text))).toEqual([]);
});

const files = ['examples', 'test/fixtures'].flatMap((folder) =>
  readdirSync(join(projectFolder, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => join(folder, file)),
);

test.each(files)('%s', (file) => {
  expect(mapFaults(contentOf(readFileSync(join(projectFolder, file), 'utf8')))).toEqual([]);
});
