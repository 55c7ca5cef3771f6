/** A new container that does not get ready: the old one is back at once, and the error tells the reason. */
import { describe, expect, it } from 'vitest';
import { exits, ManualClock, runs, SimulatedEngine } from '../../../src/testing/index.js';
import { causeOf, failedStep, payloadOf, replaceStep, run } from './support.js';

const ready = { state: 'running', minimum: 0.02, timeout: 30 } as const;

function expectOldInPlace(engine: SimulatedEngine): void {
  expect(engine.containers.map(({ name, image, status }) => [name, image, status])).toEqual([
    ['main.web', 'old', 'running'],
  ]);
}

describe.each(['stop-first', 'start-first'] as const)('%s', (order) => {
  it('one that crashes at once', async () => {
    await using engine = await SimulatedEngine.start({
      images: { old: runs(), new: exits(3).logs('no configuration file', { stream: 'stderr' }) },
    });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const { error, restored } = await failedStep(run(engine, [replaceStep(engine, { order, ready })]));
    expect(restored).toBe('running');
    expect(error.message).toMatch(
      /^main\.web was not replaced; it failed at waiting for the new container\. The old container is in place and runs\.\n/,
    );
    expect(causeOf(error)).toMatchObject({
      code: 'ended',
      message: expect.stringMatching(/ ended with 3\nlast lines of its log:\n {2}no configuration file$/),
    });
    expectOldInPlace(engine);
  });

  it('one that crashes within the time for which it must stay up', async () => {
    await using engine = await SimulatedEngine.start({
      images: { old: runs(), new: exits(1, { after: 30 }) },
    });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const step = replaceStep(engine, { order, ready: { ...ready, minimum: 20 } });
    const { error } = await failedStep(run(engine, [step]));
    expect(causeOf(error)).toMatchObject({ code: 'ended' });
    expectOldInPlace(engine);
  });

  it('one that its restart policy starts again', async () => {
    await using engine = await SimulatedEngine.start({
      images: { old: runs(), new: runs().crashesAt(1, { code: 2, after: 5 }) },
    });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const payload = payloadOf('new', { HostConfig: { RestartPolicy: { Name: 'always' } } });
    const step = replaceStep(engine, { order, payload, ready: { ...ready, minimum: 20 } });
    const { error } = await failedStep(run(engine, [step]));
    expect(causeOf(error)).toMatchObject({
      code: 'ended',
      message: expect.stringContaining('restart policy'),
    });
    expectOldInPlace(engine);
  });

  it('one that becomes unhealthy', async () => {
    const clock = new ManualClock();
    await using engine = await SimulatedEngine.start({
      clock,
      images: { old: runs(), new: runs().unhealthyAfter(0) },
    });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const step = replaceStep(engine, { order, ready });
    const { error } = await clock.advanceUntil(failedStep(run(engine, [step])));
    expect(causeOf(error)).toMatchObject({
      code: 'unhealthy',
      message: expect.stringMatching(/ is unhealthy\n/),
    });
    expectOldInPlace(engine);
  });

  it('one that never becomes healthy', async () => {
    // Time stands still on the engine, so that its checks never come to an end.
    await using engine = await SimulatedEngine.start({
      clock: new ManualClock(),
      images: { old: runs(), new: runs().healthyAfter(60_000) },
    });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const step = replaceStep(engine, { order, ready: { ...ready, timeout: 0.05 } });
    const { error } = await failedStep(run(engine, [step]));
    expect(causeOf(error)).toMatchObject({
      code: 'not-ready',
      message: expect.stringMatching(/ is not ready after 0\.05 s: it is running \(health: starting\)\n/),
    });
    expectOldInPlace(engine);
  });

  it('one that cannot be healthy', async () => {
    await using engine = await SimulatedEngine.start({ images: { old: runs(), new: runs() } });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const step = replaceStep(engine, { order, ready: { ...ready, state: 'healthy' } });
    const { error } = await failedStep(run(engine, [step]));
    expect(causeOf(error)).toMatchObject({ code: 'no-health-check' });
    expectOldInPlace(engine);
  });

  it('one whose port is taken', async () => {
    await using engine = await SimulatedEngine.start({
      images: { old: runs(), new: runs() },
      takenPorts: [8080],
    });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const payload = payloadOf('new', {
      ExposedPorts: { '80/tcp': {} },
      HostConfig: { PortBindings: { '80/tcp': [{ HostIp: '', HostPort: '8080' }] } },
    });
    const { error } = await failedStep(run(engine, [replaceStep(engine, { order, payload, ready })]));
    expect(error.message).toMatch(/failed at starting the new container\. The old container is in place/);
    expect(causeOf(error)).toMatchObject({ message: expect.stringContaining('address already in use') });
    expectOldInPlace(engine);
  });

  it('one that is being waited for when the run is interrupted', async () => {
    const stop = new AbortController();
    await using engine = await SimulatedEngine.start({
      clock: new ManualClock(),
      images: { old: runs(), new: runs().healthyAfter(60_000) },
    });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const running = run(engine, [replaceStep(engine, { order, ready })], {
      signal: stop.signal,
      onEvent: (event) => {
        if (event.type === 'progress' && event.text === 'waiting until running') stop.abort();
      },
    });
    const { error, restored } = await failedStep(running);
    expect(causeOf(error)).toMatchObject({ code: 'interrupted' });
    expect(restored).toBe('running');
    expectOldInPlace(engine);
  });

  it('in an interrupted run: the old one is not touched before', async () => {
    const stop = new AbortController();
    await using engine = await SimulatedEngine.start({ images: { old: runs(), new: runs() } });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const { error } = await failedStep(
      run(engine, [replaceStep(engine, { order, ready })], {
        signal: stop.signal,
        onEvent: () => stop.abort(),
      }),
    );
    expect(causeOf(error)).toMatchObject({ code: 'interrupted' });
    expectOldInPlace(engine);
    expect(engine.container('main.web').starts).toBe(1);
  });

  it('one that is healthy, when the run is interrupted before its delay is over', async () => {
    const stop = new AbortController();
    await using engine = await SimulatedEngine.start({
      images: { old: runs(), new: runs().healthyAfter(0) },
    });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const healthy = { ...ready, state: 'healthy' } as const;
    const created = order === 'stop-first' ? 'main.web' : 'main.web.docker-map-new';
    const { error } = await failedStep(
      run(engine, [replaceStep(engine, { order, ready: healthy, delay: 1000 })], {
        signal: stop.signal,
        onEvent: (event) => {
          if (event.type !== 'progress' || event.text !== 'waiting for the new container') return;
          void engine.until(created, 'healthy').then(() => stop.abort());
        },
      }),
    );
    expect(causeOf(error)).toMatchObject({ code: 'interrupted' });
    expectOldInPlace(engine);
  });
});

it('stop-first: a run that is interrupted while the old one stops starts no new one', async () => {
  const stop = new AbortController();
  await using engine = await SimulatedEngine.start({ images: { old: runs(), new: runs() } });
  engine.createContainer('main.web', { Image: 'old' }, { started: true });
  const running = run(engine, [replaceStep(engine, { order: 'stop-first', ready })], {
    signal: stop.signal,
    onEvent: (event) => {
      if (event.type === 'progress' && event.text === 'stopping the old container') stop.abort();
    },
  });
  const { error, restored } = await failedStep(running);
  expect(error.message).toMatch(/ it was interrupted at /);
  expect(restored).toBe('running');
  expectOldInPlace(engine);
  expect(engine.requestsTo('POST /containers/*/start')).toHaveLength(1);
});

describe('an old one that did not run', () => {
  it('does not run afterwards either', async () => {
    await using engine = await SimulatedEngine.start({ images: { old: runs(), new: exits(1) } });
    engine.createContainer('main.web', { Image: 'old' });
    const { restored, error } = await failedStep(run(engine, [replaceStep(engine, { ready })]));
    expect(restored).toBe('stopped');
    expect(error.message).toContain('it does not run, as before');
    expect(engine.containers).toMatchObject([{ name: 'main.web', image: 'old', status: 'created' }]);
  });
});

describe('an old one that the engine removes when it ends', () => {
  const old = { Image: 'old', HostConfig: { AutoRemove: true } };
  const images = { old: runs(), new: exits(3) };

  it('cannot be put back after stop-first, and the error says why', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', old, { started: true });
    const { error, restored } = await failedStep(run(engine, [replaceStep(engine, { ready })]));
    expect(restored).toBe('failed');
    expect(error.message).toContain('The engine removed main.web as soon as it ended');
    expect(engine.containers).toEqual([]);
  });

  it('is untouched after start-first', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', old, { started: true });
    const step = replaceStep(engine, { ready, order: 'start-first' });
    expect((await failedStep(run(engine, [step]))).restored).toBe('running');
    expectOldInPlace(engine);
  });
});

describe('a new one with volumes that have no name', () => {
  it('takes its own along when it goes, and leaves those of the old one', async () => {
    await using engine = await SimulatedEngine.start({ images: { old: runs(), new: exits(1) } });
    engine.createContainer('main.web', { Image: 'old', Volumes: { '/data': {} } }, { started: true });
    const kept = engine.volumes.map(({ name }) => name);
    const payload = payloadOf('new', {
      Volumes: { '/cache': {} },
      HostConfig: { Mounts: [{ Type: 'volume', Source: kept[0] ?? '', Target: '/data', ReadOnly: false }] },
    });
    await failedStep(run(engine, [replaceStep(engine, { payload, ready })]));
    expect(kept).toHaveLength(1);
    expect(engine.volumes.map(({ name }) => name)).toEqual(kept);
  });
});

it('one that has ended with 0 may be one that is to', async () => {
  await using engine = await SimulatedEngine.start({ images: { old: runs(), new: exits(0) } });
  engine.createContainer('main.web', { Image: 'old' });
  const { error } = await failedStep(run(engine, [replaceStep(engine, { ready })]));
  expect(error.hint).toContain('`ready: completed`');
});

describe('a one-shot container', () => {
  const completed = { state: 'completed', minimum: 0, timeout: 30 } as const;

  it('is ready when it has ended with 0', async () => {
    await using engine = await SimulatedEngine.start({
      images: { old: runs(), new: exits(0, { after: 20 }) },
    });
    engine.createContainer('main.web', { Image: 'old' });
    await run(engine, [replaceStep(engine, { ready: completed })]);
    expect(engine.containers).toMatchObject([{ image: 'new', status: 'exited', exitCode: 0 }]);
  });

  it('is not when it has ended with anything else', async () => {
    await using engine = await SimulatedEngine.start({
      images: { old: runs(), new: exits(5, { after: 20 }) },
    });
    engine.createContainer('main.web', { Image: 'old' });
    const { error } = await failedStep(run(engine, [replaceStep(engine, { ready: completed })]));
    expect(causeOf(error)).toMatchObject({ code: 'ended', message: expect.stringContaining('ended with 5') });
    expect(engine.containers).toMatchObject([{ image: 'old' }]);
  });
});

describe('a persistent container', () => {
  const either = { ...ready, mayEnd: true } as const;

  it.each([
    ['has ended with 0', exits(0), 'exited'],
    ['goes on running', runs(), 'running'],
  ])('is ready when it %s', async (_, behaviour, status) => {
    await using engine = await SimulatedEngine.start({ images: { old: runs(), new: behaviour } });
    engine.createContainer('main.web', { Image: 'old' });
    await run(engine, [replaceStep(engine, { ready: either })]);
    expect(engine.containers).toMatchObject([{ image: 'new', status }]);
  });

  it('is not when it has ended with anything else', async () => {
    await using engine = await SimulatedEngine.start({ images: { old: runs(), new: exits(1) } });
    engine.createContainer('main.web', { Image: 'old' });
    const { error } = await failedStep(run(engine, [replaceStep(engine, { ready: either })]));
    expect(causeOf(error)).toMatchObject({ code: 'ended' });
  });
});

describe('an old one that cannot be put back', () => {
  it('is told, with the reason and what to do', async () => {
    await using engine = await SimulatedEngine.start({ images: { old: runs(), new: exits(1) } });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const fault = { kind: 'answers', status: 500, message: 'no memory', carriedOut: false } as const;
    engine.fault({ on: 'POST /containers/*/start', nth: 2, fault });
    const { restored, error } = await failedStep(run(engine, [replaceStep(engine, { ready })]));
    expect(restored).toBe('failed');
    expect(error.message).toMatch(/The old container could not be put back:\n {2}no memory /);
    expect(error.hint).toMatch(/^Run the same command again/);
    expect(engine.containers).toMatchObject([{ name: 'main.web', image: 'old', status: 'exited' }]);
  });
});

describe('a delay after the start', () => {
  it('is one in which the new one must not end', async () => {
    await using engine = await SimulatedEngine.start({
      images: { old: runs(), new: exits(0, { after: 20 }) },
    });
    engine.createContainer('main.web', { Image: 'old' }, { started: true });
    const { error } = await failedStep(run(engine, [replaceStep(engine, { ready, delay: 20 })]));
    expect(causeOf(error)).toMatchObject({ code: 'ended' });
    expectOldInPlace(engine);
  });
});
