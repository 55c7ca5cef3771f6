import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../../script/lib/debian.js';
import {
  type BuildProgress,
  DockerClientWrapper,
  DockerContext,
  DockerFile,
  type ImageBuildOptions,
} from '../../../src/index.js';
import { folderWith } from '../../support/folder-with.js';
import { builders, building } from './building.js';
import { BuiltImage } from './built-image.js';

const site = building('contexts');
const wrapper = new DockerClientWrapper(site.engine.address);
afterAll(() => wrapper.close());

const compressions = [
  ...(['gzip', 'none'] as const),
  ...(findProgram('bzip2') === undefined ? [] : (['bzip2'] as const)),
];

const files = {
  '.dockerignore': '**/*.log\nempty/*\n',
  'sub/a': 'a',
  'sub/x.log': '',
  'x.log': '',
  'empty/gone': '',
};
const chosen = ['.dockerignore', 'empty', 'sub', 'sub/a'];

/** What is in `/d` of an image. */
async function namesIn(id: string): Promise<readonly string[]> {
  return Object.keys(await new BuiltImage(site.engine, id).files('/d')).toSorted();
}

describe.each(builders)('%s', (builder) => {
  const options: ImageBuildOptions = { builder };

  test.each(compressions)('a context made by hand, %s', async (compression) => {
    const folder = folderWith({ ...files, 'apart/Dockerfile': `FROM ${site.base}\nCOPY . /d/\n` });
    await using context = new DockerContext(join(folder, 'apart/Dockerfile'), { compression });
    context.add(folder, 'in');
    await context.addFile({ name: 'word', content: 'text', mode: 0o640 });
    const name = site.reference(`hand-${builder}-${compression}`);
    const told: BuildProgress[] = [];
    const tagged = { addTags: ['2'], addLatestTag: true, onBuild: (one: BuildProgress) => told.push(one) };
    const id = await wrapper.buildFromContext(context, name, { ...options, ...tagged });
    expect(await namesIn(id)).toEqual(
      [
        'Dockerfile',
        'in',
        'in/apart',
        'in/apart/Dockerfile',
        'word',
        ...chosen.map((path) => `in/${path}`),
      ].toSorted(),
    );
    const steps = told.filter((one) => one.type === 'step');
    // The same as before, however it is compressed: from the cache.
    expect(steps.findLast((one) => one.name.includes('COPY'))?.state).toMatch(/^(?:done|cached)$/);
    const tags = await wrapper.getImageTags();
    for (const tag of ['1', '2', 'latest']) expect(tags.get(name.replace(/1$/, tag))).toBe(id);
  });

  test('folders of a DockerFile go without what their own .dockerignore excludes', async () => {
    const folder = folderWith(files);
    const dockerfile = new DockerFile(site.base);
    dockerfile.addFile(folder, '/d/added here');
    dockerfile.copy(folder, '/d/copied/');
    const id = await wrapper.buildFromFile(dockerfile, site.reference(`file-${builder}`), options);
    const below = (name: string) => [name, ...chosen.map((path) => `${name}/${path}`)];
    expect(await namesIn(id)).toEqual([...below('added here'), ...below('copied')].toSorted());
  });

  test('a Dockerfile outside of the folder stays out of the image', async () => {
    const outside = join(folderWith({ Dockerfile: `FROM ${site.base}\nCOPY . /d/\n` }), 'Dockerfile');
    const from = { path: folderWith(files), dockerfile: outside };
    const id = await wrapper.build(site.reference(`outside-${builder}`), { ...options, ...from });
    expect(await namesIn(id)).toEqual(chosen);
  });
});
