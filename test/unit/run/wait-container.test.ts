/** Waiting for a container is driven by what the engine tells, holds no place among the steps, and ends in time. */
import { describe, expect, it } from 'vitest';
import type { Readiness } from '../../../src/landscape/landscape.js';
import type { StartContainer, WaitContainer } from '../../../src/plan/step.js';
import {
  exits,
  ManualClock,
  type Program,
  reset,
  runs,
  SimulatedEngine,
  truncated,
} from '../../../src/testing/index.js';
import { failedStep, run, stepBase } from './support.js';

function waitStep(state: Readiness['state'], timeout = 30): WaitContainer {
  return {
    ...stepBase,
    id: 'wait container:main.web',
    kind: 'waitContainer',
    ready: { state, minimum: 0, timeout },
  };
}

describe('waiting until a container is ready', () => {
  it('looks once before, and once for each thing that happens to it', async () => {
    const clock = new ManualClock();
    await using engine = await SimulatedEngine.start({
      clock,
      images: { web: runs().healthyAfter(5_000), other: exits(0, { after: 1_000 }) },
    });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    engine.createContainer('main.other', { Image: 'other' }, { started: true });
    await clock.advanceUntil(run(engine, [waitStep('healthy')]));
    expect(engine.requestsTo('GET /events')).toHaveLength(1);
    // When the stream is open, and when it is healthy.
    expect(engine.requestsTo('GET /containers/*/json').length).toBeLessThanOrEqual(3);
    expect(engine.container('main.web').health).toBe('healthy');
  });

  it('is done at once where it is', async () => {
    await using engine = await SimulatedEngine.start({ images: { web: runs() } });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    const { outcomes } = await run(engine, [waitStep('running')]);
    expect(outcomes).toMatchObject([{ status: 'done' }]);
  });

  it('running means healthy where it has a health check', async () => {
    const clock = new ManualClock();
    await using engine = await SimulatedEngine.start({ clock, images: { web: runs().healthyAfter(5_000) } });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    await clock.advanceUntil(run(engine, [waitStep('running')]));
    expect(engine.container('main.web').health).toBe('healthy');
  });

  it('completed means ended with 0', async () => {
    const clock = new ManualClock();
    await using engine = await SimulatedEngine.start({ clock, images: { web: exits(0, { after: 3_000 }) } });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    await clock.advanceUntil(run(engine, [waitStep('completed')]));
    expect(engine.container('main.web').status).toBe('exited');
  });

  it('goes on while its restart policy starts it again', async () => {
    const clock = new ManualClock();
    const web = runs().healthyAfter(2_000).crashesAt(1, { after: 1_000 });
    await using engine = await SimulatedEngine.start({ clock, images: { web } });
    const hostConfig = { RestartPolicy: { Name: 'always' } };
    engine.createContainer('main.web', { Image: 'web', HostConfig: hostConfig }, { started: true });
    await clock.advanceUntil(run(engine, [waitStep('healthy')]));
    expect(engine.container('main.web')).toMatchObject({ health: 'healthy', restartCount: 1 });
  });

  it('ends at once when the container ends, with the last lines of its log', async () => {
    const clock = new ManualClock();
    const lines = Array.from({ length: 12 }, (_, number) => `line ${number}`);
    const web = lines.reduce((behaviour, line) => behaviour.logs(line), exits(7, { after: 1_000 }));
    await using engine = await SimulatedEngine.start({ clock, images: { web } });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    const { error } = await clock.advanceUntil(failedStep(run(engine, [waitStep('completed')])));
    expect(error).toMatchObject({ code: 'ended' });
    const log = lines.slice(2).map((line) => `  ${line}`);
    expect(error.message.split('\n')).toEqual([
      'Container main.web ended with 7',
      'last lines of its log:',
      ...log,
    ]);
  });

  it('ends in time, with what the last health check said', async () => {
    const clock = new ManualClock();
    const web: Program = (program) => program.setHealth(1, 'connection refused');
    await using engine = await SimulatedEngine.start({ clock, images: { web } });
    const healthcheck = { Test: ['CMD', 'check'] };
    engine.createContainer('main.web', { Image: 'web', Healthcheck: healthcheck }, { started: true });
    await clock.advance(31_000);
    const { error } = await failedStep(run(engine, [waitStep('healthy', 0.03)]));
    expect(error).toMatchObject({ code: 'not-ready', hint: expect.stringContaining('ready_timeout') });
    expect(error.message).toMatch(
      /^Container main\.web is not healthy after 0\.03 s: it is running \(health: starting\)\n/,
    );
    expect(error.message).toMatch(/\nlast health check: connection refused\nits log is empty$/);
  });

  it('fails for a container that is gone', async () => {
    await using engine = await SimulatedEngine.start();
    const { error } = await failedStep(run(engine, [waitStep('running')]));
    expect(error).toMatchObject({ code: 'not-found' });
  });

  it('ends when the run is interrupted', async () => {
    const stop = new AbortController();
    await using engine = await SimulatedEngine.start({
      clock: new ManualClock(),
      images: { web: runs().healthyAfter(5_000) },
    });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    const onEvent = ({ type }: { readonly type: string }) => type === 'progress' && stop.abort();
    const running = run(engine, [waitStep('healthy')], { signal: stop.signal, onEvent });
    const error = await running.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      code: 'run-interrupted',
      result: { outcomes: [{ status: 'not-done', because: null }] },
    });
  });
});

describe('while it waits', () => {
  it('other steps run, however few may run at one time', async () => {
    const clock = new ManualClock();
    await using engine = await SimulatedEngine.start({
      clock,
      images: { web: runs().healthyAfter(5_000), other: runs() },
    });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    engine.createContainer('main.other', { Image: 'other' });
    const start: StartContainer = {
      ...stepBase,
      id: 'start container:main.other',
      target: 'main.other',
      kind: 'startContainer',
    };
    const started = engine.until('main.other', 'running');
    const running = run(engine, [waitStep('healthy'), start], { parallel: 1 });
    await started;
    expect(engine.container('main.web').health).toBe('starting');
    await clock.advanceUntil(running);
  });

  it.each([
    ['ends in the middle of an event', truncated()],
    ['breaks', reset()],
  ])('a stream of events that %s is opened again, and nothing is missed', async (_how, fault) => {
    const clock = new ManualClock();
    await using engine = await SimulatedEngine.start({ clock, images: { web: runs().healthyAfter(5_000) } });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    const broken = engine.fault({ on: 'GET /events', times: 3, fault });
    await clock.advanceUntil(run(engine, [waitStep('healthy')]));
    expect(broken.hits).toBeGreaterThan(0);
    expect(engine.requestsTo('GET /events').length).toBeGreaterThan(1);
  });

  it('an engine that restarts is waited for', async () => {
    await using engine = await SimulatedEngine.start({ images: { web: runs().healthyAfter(60) } });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    const waiting = run(engine, [waitStep('healthy')], {
      onEvent: ({ type }) => {
        if (type === 'progress') engine.restart({ containers: 'live' });
      },
    });
    await expect(waiting).resolves.toMatchObject({ interrupted: false });
  });

  it('a look that breaks is made again', async () => {
    await using engine = await SimulatedEngine.start({ images: { web: runs().healthyAfter(40) } });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    engine.fault({ on: 'GET /containers/*/json', nth: 2, times: 2, fault: reset() });
    await expect(run(engine, [waitStep('healthy')])).resolves.toMatchObject({ interrupted: false });
  });

  it('a stream of events that breaks again and again is given up', async () => {
    await using engine = await SimulatedEngine.start({
      clock: new ManualClock(),
      images: { web: runs().healthyAfter(5_000) },
    });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    engine.fault({ on: 'GET /events', fault: reset() });
    const { error } = await failedStep(run(engine, [waitStep('healthy')]));
    expect(error).toMatchObject({ code: 'engine-connection-lost', path: '/events' });
    expect(engine.requestsTo('GET /events').length).toBeLessThan(12);
  });
});
