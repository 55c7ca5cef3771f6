/** The code blocks of README and docs. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '../..');

export interface Snippet {
  /** File and line of the block's beginning. */
  readonly place: string;
  readonly file: string;
  /** `yaml`, `ts`, `console`, `sh`; empty for a drawing. */
  readonly language: string;
  readonly text: string;
}

export function documents(): readonly string[] {
  const docs = readdirSync(join(projectFolder, 'docs')).filter((file) => file.endsWith('.md'));
  return ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs.map((file) => `docs/${file}`)];
}

export function textOf(file: string): string {
  return readFileSync(join(projectFolder, file), 'utf8');
}

export function snippets(): readonly Snippet[] {
  return documents().flatMap((file) => {
    const text = textOf(file);
    return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
      ({ index, 1: language = '', 2: body = '' }) => ({
        place: `${file}:${text.slice(0, index).split('\n').length}`,
        file,
        language,
        text: body,
      }),
    );
  });
}

export function snippetsIn(language: string): readonly Snippet[] {
  return snippets().filter((snippet) => snippet.language === language);
}
