/** Steps that are one call, and what they make of a world that has changed since the plan was made. */
import { describe, expect, it } from 'vitest';
import type {
  RenameContainer,
  SignalContainer,
  StartContainer,
  UpdateContainer,
} from '../../../src/plan/step.js';
import { runs, SimulatedEngine } from '../../../src/testing/index.js';
import { failedStep, progress, run, stepBase } from './support.js';

const images = { web: runs().onSignal('SIGHUP', { logs: 'read again' }) };

describe('renaming a container', () => {
  const step: RenameContainer = {
    ...stepBase,
    id: 'rename container:main.web.docker-map-old',
    target: 'main.web.docker-map-old',
    kind: 'renameContainer',
    name: 'main.web',
  };

  it('gives it its name', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web.docker-map-old', { Image: 'web' });
    expect((await run(engine, [step])).outcomes).toMatchObject([{ changed: true }]);
    expect(engine.containers).toMatchObject([{ name: 'main.web' }]);
  });

  it('that another run has renamed changes nothing', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'web' });
    expect((await run(engine, [step])).outcomes).toMatchObject([{ status: 'done', changed: false }]);
  });

  it('that is gone fails', async () => {
    await using engine = await SimulatedEngine.start({ images });
    expect((await failedStep(run(engine, [step]))).error).toMatchObject({ code: 'not-found' });
  });
});

describe('sending a signal', () => {
  const step: SignalContainer = {
    ...stepBase,
    id: 'signal container:main.web',
    kind: 'signalContainer',
    signal: 'SIGHUP',
  };

  it('reaches the process', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    expect((await run(engine, [step])).outcomes).toMatchObject([{ changed: true }]);
    expect(engine.container('main.web').output).toBe('read again\n');
  });

  it('to a container that has ended meanwhile changes nothing', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'web' });
    expect((await run(engine, [step])).outcomes).toMatchObject([{ status: 'done', changed: false }]);
  });
});

describe('updating a container', () => {
  it('changes it where it is', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    const changes = { RestartPolicy: { Name: 'always' } };
    const step: UpdateContainer = {
      ...stepBase,
      id: 'update container:main.web',
      kind: 'updateContainer',
      changes,
    };
    await run(engine, [step]);
    const [request] = engine.requestsTo('POST /containers/*/update');
    expect(request).toMatchObject({ path: '/containers/main.web/update', body: changes, carriedOut: true });
    expect(engine.container('main.web').starts).toBe(1);
  });
});

describe('starting a container with a delay', () => {
  const step: StartContainer = {
    ...stepBase,
    id: 'start container:main.web',
    kind: 'startContainer',
    delay: 1000,
  };

  it('waits, and an interruption ends the waiting', async () => {
    const stop = new AbortController();
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'web' });
    const told = progress();
    const { outcomes } = await run(engine, [step], {
      signal: stop.signal,
      onEvent: (event) => {
        told.onEvent(event);
        if (event.type === 'progress') stop.abort();
      },
    });
    expect(told.texts).toEqual(['waiting for 1000 s']);
    expect(outcomes).toMatchObject([{ status: 'done', changed: true }]);
  });

  it('holds no place among the steps that run', async () => {
    const stop = new AbortController();
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'web' });
    engine.createContainer('main.other', { Image: 'web' });
    const other: StartContainer = { ...step, id: 'start container:main.other', target: 'main.other' };
    const running = run(engine, [step, other], { parallel: 1, signal: stop.signal });
    await engine.until('main.other', 'running');
    stop.abort();
    expect((await running).outcomes).toMatchObject([{ status: 'done' }, { status: 'done' }]);
  });

  it('does not wait where it ran already', async () => {
    await using engine = await SimulatedEngine.start({ images });
    engine.createContainer('main.web', { Image: 'web' }, { started: true });
    expect((await run(engine, [step])).outcomes).toMatchObject([{ changed: false }]);
  });
});
