/** One container takes the place of another one. */
import { describe, expect, it } from 'vitest';
import { runs, SimulatedEngine } from '../../../src/testing/index.js';
import { causeOf, failedStep, payloadOf, progress, removeByHand, replaceStep, run } from './support.js';

const images = { old: runs(), new: runs() };

/** Calls that change something, without the version: `POST /containers/create`. */
function changes(engine: SimulatedEngine): readonly string[] {
  const { id: newId } = engine.container('main.web');
  return engine.requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, query }) => {
      const name = query['name'] === undefined ? '' : ` ${query['name']}`;
      return `${method} ${path.replace(newId, 'NEW').replace(/[0-9a-f]{64}/, 'OLD')}${name}`;
    });
}

describe('replacing a container', () => {
  it('stop-first: the new one is started when the old one has ended', async () => {
    await using engine = await SimulatedEngine.start({ images });
    const old = engine.createContainer('main.web', { Image: 'old' }, { started: true });
    engine.clearRequests();
    const told = progress();
    const { outcomes } = await run(engine, [replaceStep(engine)], told);
    expect(outcomes).toMatchObject([{ status: 'done', changed: true }]);
    expect(engine.containers.map(({ name, image, status }) => [name, image, status])).toEqual([
      ['main.web', 'new', 'running'],
    ]);
    expect(engine.container('main.web').id).not.toBe(old.id);
    expect(changes(engine)).toEqual([
      'DELETE /containers/main.web.docker-map-new',
      'POST /containers/create main.web.docker-map-new',
      'POST /containers/OLD/stop',
      'POST /containers/OLD/rename main.web.docker-map-old',
      'POST /containers/NEW/rename main.web',
      'POST /containers/NEW/start',
      'DELETE /containers/OLD',
    ]);
    expect(told.texts).toEqual([
      'looking for what was left behind',
      'creating the new container',
      'looking at the old container',
      'stopping the old container',
      'renaming the old container',
      'giving the new container its name',
      'starting the new container',
      'waiting for the new container',
      'removing the old container',
    ]);
  });

  it('start-first: the old one is stopped when the new one is ready', async () => {
    await using engine = await SimulatedEngine.start({
      images: { ...images, new: runs().healthyAfter(20) },
    });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    engine.clearRequests();
    const step = replaceStep(engine, {
      order: 'start-first',
      ready: { state: 'healthy', minimum: 0, timeout: 30 },
    });
    await run(engine, [step]);
    expect(engine.containers).toMatchObject([{ name: 'main.web', image: 'new', health: 'healthy' }]);
    expect(changes(engine).slice(2)).toEqual([
      'POST /containers/NEW/start',
      'POST /containers/OLD/rename main.web.docker-map-old',
      'POST /containers/NEW/rename main.web',
      'POST /containers/OLD/stop',
      'DELETE /containers/OLD',
    ]);
    const happened = engine.events
      .map(({ action, name }) => `${action} ${name}`)
      .filter((text) => /^(health_status|die)/.test(text));
    expect(happened).toEqual([
      'health_status: healthy main.web.docker-map-new',
      'die main.web.docker-map-old',
    ]);
  });

  it('starts the new one also where the old one did not run, which is not stopped then', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'old' });
    await run(engine, [replaceStep(engine)]);
    expect(engine.container('main.web')).toMatchObject({ image: 'new', status: 'running' });
    expect(engine.requestsTo('POST /containers/*/stop')).toEqual([]);
  });

  it('keeps volumes without a name', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'old', Volumes: { '/data': {} } }, { started: true });
    const [volume] = engine.container('main.web').mounts;
    if (!volume) throw new Error('no volume');
    const payload = payloadOf('new', {
      HostConfig: {
        Mounts: [{ Type: 'volume', Source: volume.source, Target: '/data', ReadOnly: false }],
      },
    });
    await run(engine, [replaceStep(engine, { payload })]);
    expect(engine.container('main.web').mounts).toMatchObject([{ source: volume.source, target: '/data' }]);
    expect(engine.volumes.map(({ name }) => name)).toEqual([volume.source]);
  });

  it('takes the place of one that had another name', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const step = replaceStep(engine, { target: 'main.shop' });
    await run(engine, [step]);
    expect(engine.containers).toMatchObject([{ name: 'main.shop', image: 'new', status: 'running' }]);
  });

  it('puts the new one in place where the old one has vanished meanwhile', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const step = replaceStep(engine);
    await removeByHand(engine, 'main.web');
    await run(engine, [step]);
    expect(engine.container('main.web')).toMatchObject({ image: 'new', status: 'running' });
  });

  it('replaces one that the engine removes when it ends', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'old', HostConfig: { AutoRemove: true } }, { started: true });
    await run(engine, [replaceStep(engine)]);
    expect(engine.containers).toMatchObject([{ name: 'main.web', image: 'new', status: 'running' }]);
  });

  it('removes what an earlier attempt has made', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    engine.createContainer('main.web.docker-map-new', { Image: 'old' });
    await run(engine, [replaceStep(engine)]);
    expect(engine.containers.map(({ name, image }) => [name, image])).toEqual([['main.web', 'new']]);
  });

  it('makes the new one anew, once, where the engine forgot it while starting it', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const answer = { kind: 'answers', status: 500, message: 'task 1a: already exists: unknown' } as const;
    const fault = { ...answer, carriedOut: false };
    engine.fault({ on: 'POST /containers/*/start', nth: 1, fault });
    await run(engine, [replaceStep(engine)]);
    expect(engine.containers).toMatchObject([{ name: 'main.web', image: 'new', status: 'running' }]);
    expect(engine.requestsTo('POST /containers/create')).toHaveLength(2);
  });
});

describe('nothing is done to the old one', () => {
  it('that was renamed meanwhile', async () => {
    await using engine = await SimulatedEngine.start({ images });
    const { id } = engine.createContainer('main.other', { Image: 'old' }, { started: true });
    engine.createContainer('main.web', { Image: 'old' });
    const step = replaceStep(engine, { old: { id, name: 'main.web', running: true, stop: {} } });
    const { error } = await failedStep(run(engine, [step]));
    expect(causeOf(error)).toMatchObject({ code: 'changed-meanwhile' });
    expect(engine.containers.map(({ name, status }) => [name, status])).toEqual([
      ['main.other', 'running'],
      ['main.web', 'created'],
    ]);
  });

  it('where another replacement is not finished', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    engine.createContainer('main.web.docker-map-old', { Image: 'old' });
    const { error, restored } = await failedStep(run(engine, [replaceStep(engine)]));
    expect(causeOf(error)).toMatchObject({ code: 'conflict' });
    expect(restored).toBe('running');
    expect(engine.container('main.web')).toMatchObject({ image: 'old', starts: 1, status: 'running' });
  });

  it('where another run makes a new one at the same time, which it keeps', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const step = replaceStep(engine);
    const running = run(engine, [step], {
      onEvent: (event) => {
        if (event.type === 'progress' && event.text === 'creating the new container')
          engine.createContainer('main.web.docker-map-new', { Image: 'new' });
      },
    });
    const { error, restored } = await failedStep(running);
    expect(causeOf(error)).toMatchObject({ code: 'conflict' });
    expect(restored).toBe('running');
    expect(engine.containers.map(({ name }) => name)).toEqual(['main.web', 'main.web.docker-map-new']);
  });
});

describe('removing the old one', () => {
  it('that fails leaves the new one in place, and says so', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const fault = { kind: 'answers', status: 500, message: 'device busy', carriedOut: false } as const;
    engine.fault({ on: 'DELETE /containers/*', container: 'main.web.docker-map-old', fault });
    const { error, restored } = await failedStep(run(engine, [replaceStep(engine)]));
    expect(error).toMatchObject({ code: 'old-container-left' });
    expect(restored).toBeUndefined();
    expect(engine.container('main.web')).toMatchObject({ image: 'new', status: 'running' });
    expect(engine.container('main.web.docker-map-old')).toMatchObject({ image: 'old', status: 'exited' });
  });
});
