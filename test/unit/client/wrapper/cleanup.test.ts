import { describe, expect, it } from 'vitest';
import { PartialResultsError } from '../../../../src/client/wrapper/partial-results-error.js';
import { DockerClientWrapper } from '../../../../src/index.js';
import { answers, SimulatedEngine } from '../../../../src/testing/index.js';

/** The engine has busybox:latest, too. */
const images = ['web:latest', 'web:1'];

/** Containers `ended`, `created`, `running` and `web`, of web:latest. */
async function withContainers(engine: SimulatedEngine): Promise<DockerClientWrapper> {
  const wrapper = new DockerClientWrapper(engine.host);
  const { containers } = wrapper.engine;
  for (const name of ['ended', 'created', 'running', 'web'])
    await containers.create(name, { Image: 'web:latest', Labels: {}, HostConfig: {} }, []);
  for (const name of ['ended', 'running', 'web']) await containers.start(name);
  await containers.kill('ended', 'SIGKILL');
  await containers.wait('ended');
  return wrapper;
}

function names(containers: readonly { readonly name: string }[]): string[] {
  return containers.map(({ name }) => name).sort();
}

describe('cleaning up containers', () => {
  it('takes those that have ended, and others only where they are asked for', async () => {
    await using engine = await SimulatedEngine.start({ images });
    const wrapper = await withContainers(engine);
    expect(names(await wrapper.cleanupContainers({ includeInitial: true, listOnly: true }))).toEqual([
      'created',
      'ended',
    ]);
    expect(await wrapper.cleanupContainers({ exclude: ['ended'] })).toEqual([]);
    expect(names(await wrapper.cleanupContainers())).toEqual(['ended']);
    expect(names(engine.containers)).toEqual(['created', 'running', 'web']);
    expect(names(await wrapper.cleanupContainers({ includeInitial: true }))).toEqual(['created']);
  });

  it('tells what could not be removed: in the log, or as an error with what was done', async () => {
    await using engine = await SimulatedEngine.start({ images });
    await withContainers(engine);
    const log: string[] = [];
    const wrapper = new DockerClientWrapper(engine.host, {
      onLog: ({ level, text }) => log.push(`${level} ${text}`),
    });
    engine.fault({ on: 'DELETE /containers/*', container: 'ended', fault: answers(500, 'disk trouble') });
    const options = { includeInitial: true, raiseOnError: true };
    const error: unknown = await wrapper.cleanupContainers(options).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PartialResultsError);
    expect(error).toMatchObject({
      code: 'partial-results',
      results: [{ name: 'created' }],
      errors: [{ name: 'ended', error: { code: 'engine-failure' } }],
    });
    engine.fault({ on: 'DELETE /containers/*', container: 'ended', fault: answers(500, 'disk trouble') });
    expect(await wrapper.cleanupContainers()).toEqual([]);
    expect(log).toEqual([expect.stringMatching(/^error Removing containers: ended: disk trouble/)]);
  });

  it('all go when all are asked for; only what runs is stopped', async () => {
    await using engine = await SimulatedEngine.start({ images });
    const wrapper = await withContainers(engine);
    const listed = await wrapper.removeAllContainers({ listOnly: true });
    expect([names(listed.stopped), names(listed.removed)]).toEqual([
      ['running', 'web'],
      ['created', 'ended', 'running', 'web'],
    ]);
    engine.clearRequests();
    expect(await wrapper.removeAllContainers({ stopTimeout: 3 })).toEqual(listed);
    expect(engine.containers).toEqual([]);
    expect(engine.requestsTo('POST /containers/*/stop').length).toBe(2);
  });

  it('what cannot be stopped stays, and is told (D-76)', async () => {
    await using engine = await SimulatedEngine.start({ images });
    const wrapper = await withContainers(engine);
    engine.fault({ on: 'POST /containers/*/stop', container: 'web', fault: answers(500, 'no answer') });
    const error: unknown = await wrapper
      .removeAllContainers({ raiseOnError: true })
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof PartialResultsError)) throw new Error('expected a PartialResultsError');
    expect(names(error.results.stopped)).toEqual(['running']);
    expect(names(error.results.removed)).toEqual(['created', 'ended', 'running']);
    expect(error.errors).toMatchObject([{ name: 'web', error: { code: 'engine-failure' } }]);
    expect(names(engine.containers)).toEqual(['web']);
  });

  it('names are all there are', async () => {
    await using engine = await SimulatedEngine.start({ images });
    const wrapper = await withContainers(engine);
    expect([...(await wrapper.getContainerNames())].sort()).toEqual(['created', 'ended', 'running', 'web']);
    expect([...(await wrapper.getImageTags()).keys()].sort()).toEqual([
      'busybox:latest',
      'web:1',
      'web:latest',
    ]);
  });
});

describe('cleaning up images', () => {
  it('takes two calls to know, however many containers there are', async () => {
    await using engine = await SimulatedEngine.start({
      images: [...images, 'old:1', 'old:2', 'kept:stable'],
    });
    const wrapper = await withContainers(engine);
    await wrapper.engine.version();
    engine.clearRequests();
    const options = { removeOld: true, keepTags: ['stable'], listOnly: true };
    const unused = await wrapper.cleanupImages(options);
    expect(unused.flatMap(({ references }) => references).sort()).toEqual(['old:1', 'old:2', 'web:1']);
    expect(engine.requests.length).toBe(2);
    expect(await wrapper.cleanupImages({ ...options, listOnly: false })).toEqual(unused);
    expect([...(await wrapper.getImageTags()).keys()].sort()).toEqual([
      'busybox:latest',
      'kept:stable',
      'web:latest',
    ]);
  });
});

describe('further tags', () => {
  it('go to the repository, which may be on a host with a port; the tag itself is not among them', async () => {
    await using engine = await SimulatedEngine.start({ images });
    const wrapper = new DockerClientWrapper(engine.host);
    await wrapper.engine.images.tag('web:1', 'localhost:5000/web');
    const added = await wrapper.addExtraTags('web:1', 'localhost:5000/web', {
      addTags: ['1', '1.2', 'latest'],
      addLatestTag: true,
    });
    expect(added).toEqual(['localhost:5000/web:1', 'localhost:5000/web:1.2']);
  });

  it('that cannot be given are told with those that were', async () => {
    await using engine = await SimulatedEngine.start({ images });
    const wrapper = new DockerClientWrapper(engine.host);
    const tags = { addTags: ['2', 'not a tag'] };
    const error: unknown = await wrapper
      .addExtraTags('web:1', 'web', tags)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PartialResultsError);
    expect(error).toMatchObject({ results: ['web:2'], errors: [{ name: 'web:not a tag' }] });
  });
});
