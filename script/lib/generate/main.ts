/** Writes what is made from tables in the code: the JSON Schemas, and tables in docs/configuration.md and docs/updating.md. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { generatedFiles } from './generated-files.js';

for (const { path, content } of generatedFiles((file) => readFileSync(file, 'utf8'))) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  process.stdout.write(`${path}\n`);
}
