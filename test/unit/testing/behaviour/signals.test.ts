import { expect, it } from 'vitest';
import { ManualClock, type Runnable, runs } from '../../../../src/testing/index.js';
import { connected } from '../support/connected.js';

async function started(behaviour: Runnable) {
  const clock = new ManualClock();
  const test = await connected({ clock, images: { app: behaviour } });
  test.engine.createContainer('app', { Image: 'app' }, { started: true });
  return { ...test, clock, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() };
}

it('ends on SIGTERM at once, with 0', async () => {
  await using test = await started(runs());
  await test.client.containers.stop('app');
  expect(test.engine.container('app')).toMatchObject({ status: 'exited', exitCode: 0 });
});

it('goes on whatever comes, until it is killed', async () => {
  await using test = await started(runs().ignoresSignals());
  await test.client.containers.kill('app', 'SIGTERM');
  await test.client.containers.kill('app', 'SIGINT');
  expect(test.engine.container('app').status).toBe('running');
  await test.client.containers.kill('app', 'SIGKILL');
  expect(test.engine.container('app')).toMatchObject({ status: 'exited', exitCode: 137 });
});

it('does for a signal what is said, and goes on', async () => {
  await using test = await started(runs().onSignal('SIGHUP', { logs: 'read again' }));
  await test.client.containers.kill('app', 'SIGHUP');
  expect(test.engine.container('app')).toMatchObject({ status: 'running', output: 'read again\n' });
});

it('takes its time to end by a signal', async () => {
  await using test = await started(runs().onSignal('SIGTERM', { exits: 5, after: 300 }));
  await test.client.containers.kill('app', 'SIGTERM');
  await test.clock.advance(299);
  expect(test.engine.container('app').status).toBe('running');
  await test.clock.advance(1);
  expect(test.engine.container('app')).toMatchObject({ status: 'exited', exitCode: 5 });
});
