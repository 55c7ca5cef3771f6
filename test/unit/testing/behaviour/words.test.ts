import { describe, expect, it } from 'vitest';
import { byCommand, exits, runs, SimulatedEngine } from '../../../../src/testing/index.js';

describe('behaviours as values', () => {
  it('do not change: each word gives a new one', () => {
    const plain = runs();
    const before = JSON.stringify(plain.conduct);
    plain.logs('more').ignoresSignals().crashesAt(2).healthyAfter(5);
    expect(JSON.stringify(plain.conduct)).toBe(before);
    expect(plain.conduct.signals.size).toBe(3);
  });

  it('depend on the command', async () => {
    const app = byCommand(([name]) => (name === 'migrate' ? exits(0) : runs()));
    await using engine = await SimulatedEngine.start({ images: { app } });
    engine.createContainer('migration', { Image: 'app', Cmd: ['migrate'] }, { started: true });
    engine.createContainer('service', { Image: 'app', Cmd: ['serve'] }, { started: true });
    await Promise.resolve();
    expect(engine.containers.map(({ status }) => status)).toEqual(['exited', 'running']);
  });

  it('may be programs', async () => {
    await using engine = await SimulatedEngine.start({
      images: { app: (run) => run.write(`I am ${run.container}`) },
    });
    expect(engine.createContainer('app', { Image: 'app' }, { started: true }).output).toBe('I am app');
  });

  it('make images of one name differ', async () => {
    await using engine = await SimulatedEngine.start({ images: { app: exits(1) } });
    const [before] = engine.images.filter(({ tags }) => tags.includes('app:latest'));
    engine.addImage('app', exits(0));
    const [after] = engine.images.filter(({ tags }) => tags.includes('app:latest'));
    expect(after?.id).not.toBe(before?.id);
  });
});

describe('what cannot be is refused', () => {
  it.each([
    [() => exits(256), 'exits: 256 is no exit code.'],
    [() => exits(0, { after: -1 }), 'exits, after: -1 is no time.'],
    [() => runs().healthyAfter(Number.NaN), 'healthyAfter: NaN is no time.'],
    [() => runs().crashesAt(0), 'crashesAt, start: 0 is no whole number from 1.'],
    [() => runs().onSignal('SIGKILL', {}), 'onSignal: no program learns of SIGKILL.'],
  ])('%s', (make, message) => {
    expect(make).toThrow(expect.objectContaining({ code: 'behaviour-invalid', message }));
  });

  it.each(['SIGTREM', 'term'])('the signal %s, with the one that was meant', (signal) => {
    expect(() => runs().onSignal(signal, {})).toThrow(
      expect.objectContaining({ hint: 'Did you mean "SIGTERM"?' }),
    );
  });
});
