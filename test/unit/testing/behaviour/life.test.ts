import { describe, expect, it } from 'vitest';
import { exits, ManualClock, type Runnable, runs, SimulatedEngine } from '../../../../src/testing/index.js';

async function started(behaviour: Runnable, body: Readonly<Record<string, unknown>> = {}) {
  const clock = new ManualClock();
  const engine = await SimulatedEngine.start({ clock, images: { app: behaviour } });
  engine.createContainer('app', { Image: 'app', ...body }, { started: true });
  return { engine, clock, [Symbol.asyncDispose]: () => engine.close() };
}

const restartAlways = { HostConfig: { RestartPolicy: { Name: 'always' } } };

describe('a behaviour', () => {
  it('runs until it is stopped', async () => {
    await using test = await started(runs());
    await test.clock.advance(3_600_000);
    expect(test.engine.container('app').status).toBe('running');
  });

  it('ends by itself, with its code and at its time', async () => {
    await using test = await started(exits(3, { after: 200 }));
    await test.clock.advance(199);
    expect(test.engine.container('app').status).toBe('running');
    await test.clock.advance(1);
    expect(test.engine.container('app')).toMatchObject({ status: 'exited', exitCode: 3 });
  });

  it('crashes at one start, and runs at the next', async () => {
    await using test = await started(runs().crashesAt(1, { code: 7, after: 10 }), restartAlways);
    await test.clock.advance(60_000);
    expect(test.engine.container('app')).toMatchObject({ status: 'running', starts: 2, restartCount: 1 });
    expect(test.engine.events.find(({ action }) => action === 'die')?.attributes['exitCode']).toBe('7');
  });

  it('writes its texts at their times, and at each start', async () => {
    const app = exits(0, { after: 50 }).logs('begins').logs('ends', { at: 50, stream: 'stderr' });
    await using test = await started(app, restartAlways);
    expect(test.engine.container('app').output).toBe('begins\n');
    await test.clock.advance(50);
    expect(test.engine.container('app').output).toBe('begins\nends\n');
    await test.clock.advance(1000);
    expect(test.engine.container('app').output).toMatch(/^begins\nends\nbegins\n/);
  });

  it('becomes healthy, and unhealthy', async () => {
    await using test = await started(runs().healthyAfter(500).unhealthyAfter(5000));
    const { engine, clock } = test;
    await clock.advance(499);
    expect(engine.container('app').health).toBe('starting');
    await clock.advance(1);
    expect(engine.container('app').health).toBe('healthy');
    await clock.advance(4500);
    expect(engine.container('app').health).toBe('unhealthy');
  });

  it('never becomes healthy where a health check is unhealthy from the start', async () => {
    await using test = await started(runs().unhealthyAfter(0));
    await test.clock.advance(10_000);
    expect(test.engine.container('app').health).toBe('unhealthy');
  });
});
