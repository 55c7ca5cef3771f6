/** Whatever a value, a word, a name or a content is: what was meant is what is in the image. Many in each build. */
import fastCheck from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { DockerFile } from '../../../src/image/dockerfile/dockerfile.js';
import { fileNames, textOfLine, textOfLines, troublesome } from './arbitrary-text.js';
import { DockerfileBuilds } from './built-image.js';

const builds = new DockerfileBuilds('fuzz');
afterAll(() => builds.end());

const once = { numRuns: 1, endOnFailure: true };
const many = { minLength: 40, maxLength: 40 };
const builders = ['classic', 'buildkit'] as const;

function withTroublesome(texts: fastCheck.Arbitrary<string[]>): fastCheck.Arbitrary<string[]> {
  return texts.map((drawn) => [...new Set([...troublesome, ...drawn])]);
}

/** Under names of their own. */
function named(texts: readonly string[]): Record<string, string> {
  return Object.fromEntries(texts.map((text, index) => [`V${index}`, text]));
}

test.each(builders)('environment, labels, words of commands: %s', async (builder) => {
  const keys = fastCheck.uniqueArray(
    textOfLine.map((text) => `k${text.replaceAll('=', '')}`),
    many,
  );
  const all = fastCheck.tuple(
    withTroublesome(fastCheck.array(textOfLine, many)),
    keys,
    withTroublesome(fastCheck.array(textOfLine, many)),
    withTroublesome(fastCheck.array(textOfLines, many)),
  );
  await fastCheck.assert(
    fastCheck.asyncProperty(all, async ([environment, labelKeys, labels, words]) => {
      const labelled = Object.fromEntries(labelKeys.map((key, index) => [key, labels[index] ?? '']));
      const dockerfile = new DockerFile(builds.image, {
        command: words,
        entrypoint: words,
        labels: labelled,
      });
      dockerfile.env(named(environment));
      dockerfile.label({ text: environment[0] ?? '' });
      const write = 'mkdir /d; i=0; for word; do printf %s "$word" > /d/$i; i=$((i + 1)); done';
      dockerfile.runWith(['sh', '-c', write, 'sh', ...words]);
      const image = await builds.build(dockerfile, builder);
      const { Env, Labels, Cmd, Entrypoint } = await image.configuration();
      expect(Env).toEqual(expect.arrayContaining(environment.map((text, index) => `V${index}=${text}`)));
      expect(Labels).toMatchObject({ ...labelled, text: environment[0] ?? '' });
      expect(Cmd).toEqual(words);
      expect(Entrypoint).toEqual(words);
      const files = await image.files('/d');
      expect(words.map((_word, index) => files[index]?.content)).toEqual(words);
    }),
    once,
  );
});

test.each(builders)('names and contents of files: %s', async (builder) => {
  await fastCheck.assert(
    fastCheck.asyncProperty(
      withTroublesome(fileNames),
      fastCheck.array(textOfLines, many),
      async (names, contents) => {
        const dockerfile = new DockerFile(builds.image);
        const written: Record<string, string> = {};
        for (const [index, name] of names.entries()) {
          const content = contents[index] ?? '';
          const file = builds.file(`${builder}/${name}`, content);
          const inFolder = builds.file(`${builder}-folders/${name}/${name}`, content);
          dockerfile.addFile(file, `/d/added/${name}`);
          dockerfile.addFile(inFolder.slice(0, -name.length - 1), `/d/folders/${name}`);
          dockerfile.copy(file, `/d/copied/${name}`);
          for (const path of [`added/${name}`, `folders/${name}/${name}`, `copied/${name}`])
            written[path] = content;
        }
        const image = await builds.build(dockerfile, builder);
        expect(contentsOf(await image.files('/d'))).toEqual(written);
      },
    ),
    once,
  );
});

test('names of volumes, of working directories, and of what is removed again', async () => {
  const plainNames = withTroublesome(fileNames).map((names) =>
    names.map((name) => name.replaceAll('\n', ' ')),
  );
  await fastCheck.assert(
    fastCheck.asyncProperty(plainNames, async (names) => {
      const dockerfile = new DockerFile(builds.image, { volumes: names.map((name) => `/v/-${name}-`) });
      const file = builds.file('removed', '');
      for (const name of names) {
        dockerfile.workdir(`/d/${name}/x`);
        dockerfile.addFile(file, `/d/removed ${name}`, null, { removeFinal: true });
      }
      const image = await builds.build(dockerfile);
      const paths = names.flatMap((name) => [name, `${name}/x`]);
      expect(Object.keys(await image.files('/d')).toSorted()).toEqual([...new Set(paths)].toSorted());
      const { Volumes } = await image.configuration();
      expect(Volumes).toEqual(Object.fromEntries(names.map((name) => [`/v/-${name}-`, {}])));
    }),
    once,
  );
});

function contentsOf(
  files: Readonly<Record<string, { kind: string; content: string }>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, { kind, content }]) => (kind === 'file' ? [[path, content]] : [])),
  );
}
