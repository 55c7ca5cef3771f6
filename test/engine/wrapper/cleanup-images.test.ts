/** Cleaning up images on an engine that nobody else uses. */
import { describe, expect, it } from 'vitest';
import { DockerClientWrapper } from '../../../src/index.js';
import { hasPrivateEngine, startPrivateEngine } from '../../support/private-engine.js';

describe.skipIf(!hasPrivateEngine)('images that builds leave', () => {
  it('go with what they were built on, but for what a name or a container needs', async () => {
    await using engine = await startPrivateEngine();
    const wrapper = new DockerClientWrapper(engine.host);
    const build = (name: string, ...lines: readonly string[]) => {
      const text = [`FROM ${engine.image}`, ...lines, ''].join('\n');
      const source = { kind: 'dockerfile', text, files: [], archives: [] } as const;
      return wrapper.build(name, { source, builder: 'classic' });
    };
    // The same steps at first, so that the images share ancestors.
    const first = await build('app:1', 'LABEL shared=1', 'LABEL own=a', 'LABEL last=a');
    await build('app:1', 'LABEL shared=1', 'LABEL own=b', 'LABEL last=b');
    const used = await build('used:1', 'LABEL shared=1', 'LABEL own=c');
    await wrapper.engine.containers.create('user', { Image: used, Labels: {}, HostConfig: {} }, []);
    await build('used:1', 'LABEL shared=2');
    const latest = await build('app:latest', 'LABEL own=d');

    const isNamed = await wrapper.cleanupImages({ raiseOnError: true });
    expect(isNamed[0]?.id).toBe(first);
    expect(isNamed.length).toBe(2);
    expect([...(await wrapper.getImageTags()).keys()].sort()).toEqual(
      ['app:1', 'app:latest', engine.image, 'used:1'].sort(),
    );
    await wrapper.engine.images.tag('app:1', 'other/app:2');
    const old = await wrapper.cleanupImages({ removeOld: true, raiseOnError: true });
    expect(old.flatMap(({ references }) => references).sort()).toEqual(['app:1', 'other/app:2', 'used:1']);
    const tags = await wrapper.getImageTags();
    expect([...tags.keys()].sort()).toEqual(['app:latest', engine.image].sort());
    expect(tags.get('app:latest')).toBe(latest);
    expect((await wrapper.engine.images.inspect(used)).id).toBe(used);
    expect(await wrapper.cleanupImages({ removeOld: true, raiseOnError: true })).toEqual([]);
    wrapper.close();
  });
});
