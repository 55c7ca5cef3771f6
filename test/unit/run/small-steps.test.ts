/** Steps that are one call, and what they make of a world that has changed since the plan was made. */
import { describe, expect, it } from 'vitest';
import type { RenameContainer, SignalContainer, UpdateContainer } from '../../../src/plan/step.js';
import { runs, SimulatedEngine } from '../../../src/testing/index.js';
import { failedStep, run, stepBase } from './support.js';

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
