/** A Dockerfile that is none of the folder's files: nothing of it comes into the image. */
import {
  appendFileSync,
  chmodSync,
  linkSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BuildRequest } from '../../../src/engine/build/build-request.js';
import type { BuildSource } from '../../../src/image/build-specification.js';
import { type SeparateFiles, separateFiles } from '../../../src/image/context/separate-files.js';
import { folderWith } from '../../support/folder-with.js';
import { inFolder, tree, write } from '../../unit/image/context/arbitrary-tree.js';
import { building, outputOf, statesOf, unique } from './building.js';
import { BuiltImage } from './built-image.js';

const site = building('apart');
const copying = `FROM ${site.base}\nCOPY . /d/\n`;
const large = 20 * 1024 * 1024;

/** A folder with all that a folder may have, and what is to be in the image of it. */
function plantedFolder(): string {
  const folder = folderWith({
    Dockerfile: 'FROM nothing\n',
    'a-b': 'sorts between',
    'a/b': 'inside',
    'a.b': 'sorts before',
    'empty file': '',
    'ünï/Ünï 文': 'non-ASCII',
    'run.sh': '#!/bin/sh\n',
    '.hidden': '',
    'back\\slash': '',
    'new\nline': '',
  });
  mkdirSync(join(folder, 'empty'));
  chmodSync(join(folder, 'run.sh'), 0o4755);
  chmodSync(join(folder, 'empty'), 0o1777);
  chmodSync(join(folder, 'a.b'), 0o600);
  symlinkSync('a/b', join(folder, 'link'));
  symlinkSync('/etc/passwd', join(folder, 'link out'));
  linkSync(join(folder, 'a.b'), join(folder, 'z-hard'));
  writeFileSync(join(folder, 'large'), Buffer.alloc(large, 'docker-map '));
  return folder;
}

type Source = (folder: string, text: string, rules?: string) => BuildSource;

const outside: Source = (path, text, rules) => {
  const place = folderWith({ 'x.Dockerfile': text });
  if (rules !== undefined) writeFileSync(join(place, 'x.Dockerfile.dockerignore'), rules);
  return { kind: 'folder', path, dockerfile: join(place, 'x.Dockerfile') };
};
const asText: Source = (folder, text) => ({
  kind: 'dockerfile',
  text,
  files: [{ source: folder, path: '' }],
  archives: [],
});

async function filesIn(id: string) {
  return new BuiltImage(site.engine, id).files('/d');
}

describe.each([
  ['outside of the folder', outside],
  ['given as text', asText],
] as const)('%s', (_, source) => {
  it('the image has exactly what is in the folder', async () => {
    const { id } = await site.build('', { source: source(plantedFolder(), copying) });
    const files = await filesIn(id);
    const told = Object.entries(files).map(([path, { kind, mode, uid, gid, content }]) => {
      expect([uid, gid]).toEqual([0, 0]);
      return `${kind} ${mode.toString(8)} ${path}: ${content.length < 100 ? content : content.length}`;
    });
    expect(told.toSorted()).toEqual(
      [
        'file 644 Dockerfile: FROM nothing\n',
        'file 644 a-b: sorts between',
        'folder 755 a: ',
        'file 644 a/b: inside',
        'file 600 a.b: sorts before',
        'file 644 empty file: ',
        'folder 755 ünï: ',
        'file 644 ünï/Ünï 文: non-ASCII',
        'file 4755 run.sh: #!/bin/sh\n',
        'file 644 .hidden: ',
        'file 644 back\\slash: ',
        'file 644 new\nline: ',
        'folder 1777 empty: ',
        'symlink 777 link: ',
        'symlink 777 link out: ',
        'link 600 z-hard: ',
        `file 644 large: ${large}`,
      ].toSorted(),
    );
    expect(files['large']?.content).toBe(Buffer.alloc(large, 'docker-map ').toString());
  });

  it('what the ignore file names stays out, and nothing else', async () => {
    const folder = folderWith({
      '.dockerignore': '**/*.log\nout\n!out/of/kept\n.dockerignore\n',
      'a.log': '',
      b: '',
      'out/gone': '',
      'out/of/kept': '',
      'sub/c.log': '',
    });
    const { id } = await site.build('', { source: source(folder, copying) });
    const files = await filesIn(id);
    expect(Object.keys(files).toSorted()).toEqual(['b', 'out', 'out/of', 'out/of/kept', 'sub']);
    expect(files['out']?.mode).toBe(0o755);
  });

  it('the ignore file itself can be copied', async () => {
    const folder = folderWith({ '.dockerignore': 'a\n', a: '', b: '' });
    const text = `FROM ${site.base}\nCOPY .dockerignore /d/\n`;
    const { id } = await site.build('', { source: source(folder, text) });
    expect(Object.keys(await filesIn(id))).toEqual(['.dockerignore']);
  });

  it('comes from the cache where nothing has changed, and not where a byte has', async () => {
    const word = `${unique} ${source.name}`;
    const folder = folderWith({ a: `${word} 1`, b: '' });
    const built = async () => {
      const { id, progress } = await site.build('', { source: source(folder, copying) });
      return { id, copied: statesOf(progress)['[2/2] COPY . /d/'] };
    };
    const first = await built();
    expect(first.copied).toBe('done');
    expect(await built()).toEqual({ id: first.id, copied: 'cached' });
    writeFileSync(join(folder, 'a'), `${word} 2`);
    const changed = await built();
    expect(changed.copied).toBe('done');
    expect((await filesIn(changed.id))['a']?.content).toBe(`${word} 2`);
    chmodSync(join(folder, 'b'), 0o600);
    expect((await built()).copied).toBe('done');
  });

  it('secrets are given out on the same session', async () => {
    const secret = join(folderWith({ secret: 'hidden' }), 'secret');
    const folder = folderWith({ a: 'A' });
    const text = `FROM ${site.base}\nCOPY a /d/\nRUN --mount=type=secret,id=s cat /d/a /run/secrets/s | rev\n`;
    const { progress } = await site.build('', {
      source: source(folder, text),
      secrets: { s: { file: secret } },
      noCache: true,
    });
    expect(outputOf(progress)).toContain('neddihA');
  });

  it('a file that is missing, and one that is left out, are told as always', async () => {
    const folder = folderWith({ '.dockerignore': 'out\n', out: '' });
    const text = (name: string) => `FROM ${site.base}\nCOPY ${name} /d/\n`;
    expect(await site.failure('', { source: source(folder, text('nowhere')) })).toMatchObject({
      code: 'build-failed',
      hint: expect.stringContaining('The context has no nowhere'),
    });
    expect(await site.failure('', { source: source(folder, text('out')) })).toMatchObject({
      code: 'build-failed',
      hint: expect.stringContaining('.dockerignore'),
    });
  });

  it.each<readonly [string, (path: string) => void]>([
    ['grows', (path) => appendFileSync(path, 'x')],
    ['becomes shorter', (path) => truncateSync(path, 10)],
    ['goes away', (path) => rmSync(path)],
  ])('a file that %s while it is sent is named', async (_what, change) => {
    const folder = folderWith({ small: unique });
    const file = join(folder, 'small');
    const files = await separateFiles(source(folder, copying));
    change(file);
    expect(await failureOf(files)).toMatchObject({
      code: 'context-changed',
      message: `${file} changed while the context was packed`,
    });
    writeFileSync(file, unique);
    const { id } = await site.build('', { source: source(folder, copying) });
    expect((await filesIn(id))['small']?.content).toBe(unique);
  });
});

it('one in the folder that the ignore file names is not copied, nor is the ignore file', async () => {
  const folder = folderWith({ Dockerfile: copying, '.dockerignore': 'Dockerfile\n.dockerignore\n', a: '' });
  const { id } = await site.build('', { source: { kind: 'folder', path: folder, dockerfile: 'Dockerfile' } });
  expect(Object.keys(await filesIn(id))).toEqual(['a']);
});

it('any folder is the same in the image as when it is sent as an archive', async () => {
  const property = fc.asyncProperty(tree, (content) =>
    inFolder(async (folder) => {
      write(folder, content);
      writeFileSync(join(folder, 'Dockerfile'), copying);
      const fetched = await site.build('', { source: asText(folder, copying) });
      const sent = await site.build('', {
        source: { kind: 'folder', path: folder, dockerfile: 'Dockerfile' },
      });
      expect(await filesIn(fetched.id)).toEqual(await filesIn(sent.id));
    }),
  );
  await fc.assert(property, { numRuns: 8, endOnFailure: true });
});

it('the ignore file beside the Dockerfile counts before that of the folder', async () => {
  const folder = folderWith({ '.dockerignore': 'a\n', a: '', b: '' });
  const { id } = await site.build('', { source: outside(folder, copying, 'b\n') });
  expect(Object.keys(await filesIn(id)).toSorted()).toEqual(['.dockerignore', 'a']);
});

// BuildKit checks Dockerfiles since Docker 27.
it('nobody is warned of files that only the ignore file which does not count names', async () => {
  const folder = folderWith({ '.dockerignore': 'a\n', a: '', b: '' });
  const text = `# check=experimental=all\nFROM ${site.base}\nCOPY a /d/\n`;
  const { progress } = await site.build('', { source: outside(folder, text, 'b\n') });
  expect(progress.filter(({ type }) => type === 'warning')).toEqual([]);
});

it('an ignore file may have very many lines', async () => {
  const lines = Array.from({ length: 3000 }, (_, line) => `folder/${line}`).join('\n');
  const folder = folderWith({ '.dockerignore': `${lines}\na\n`, a: '', b: '' });
  const { id } = await site.build('', { source: outside(folder, copying) });
  expect(Object.keys(await filesIn(id)).toSorted()).toEqual(['.dockerignore', 'b']);
});

it('progress has the name of the Dockerfile', async () => {
  const { progress } = await site.build('', { source: outside(folderWith({}), `FROM ${site.base}\n`) });
  expect(statesOf(progress)).toHaveProperty(['[internal] load build definition from x.Dockerfile'], 'done');
});

it('an interruption ends the sending', async () => {
  const controller = new AbortController();
  let isOpen = false;
  async function* endless() {
    isOpen = true;
    try {
      for (let piece = 0; ; piece++) {
        if (piece === 100) controller.abort();
        yield Buffer.alloc(64 * 1024, 'x');
      }
    } finally {
      isOpen = false;
    }
  }
  const member = { kind: 'file', mode: 0o644, uid: 0, gid: 0, modified: 0 } as const;
  const large = { ...member, name: 'large', size: 2 ** 40, content: { [Symbol.asyncIterator]: endless } };
  const dockerfile = { ...member, name: 'Dockerfile', size: copying.length, content: [Buffer.from(copying)] };
  const failed = await failureOf({ files: { length: 1, at: () => large }, dockerfile }, controller.signal);
  expect(failed).toMatchObject({ code: 'aborted' });
  await expect.poll(() => isOpen).toBe(false);
});

/** Of a build of files that have been looked at already. */
async function failureOf(files: SeparateFiles | undefined, signal?: AbortSignal): Promise<unknown> {
  if (!files) return 'the files are not separate';
  const request: BuildRequest = {
    ...{ builder: 'buildkit', tags: [], arguments: {}, labels: {}, cacheFrom: [], extraHosts: [] },
    ...{ pull: false, noCache: false, signal },
    context: { kind: 'files', ...files },
  };
  return site.engine.builds.run(request).catch((error: unknown) => error);
}
