import { expect, it } from 'vitest';
import { refused, SimulatedEngine } from '../../../../src/testing/index.js';
import { toldBy, wrongly } from '../support/wrongly.js';

async function closedEngine(): Promise<SimulatedEngine> {
  const engine = await SimulatedEngine.start();
  engine.createContainer('web', { Cmd: ['sleep', '1000'] }, { started: true });
  await engine.close();
  return engine;
}

it.each<[string, unknown[]]>([
  ['fault', [{ on: '*', fault: refused() }]],
  ['addImage', ['nginx']],
  ['publishImage', ['nginx']],
  ['createContainer', ['app']],
  ['crash', ['web']],
  ['stop', []],
  ['restart', []],
  ['resume', []],
  ['until', ['web', 'running']],
])('a closed engine takes no %s', async (method, given) => {
  const engine = await closedEngine();
  expect(await toldBy(() => wrongly(engine, method, ...given))).toBe(
    `engine-closed\n${method}: the simulated engine was closed.\n` +
      'Do it before it is closed, or start another one by SimulatedEngine.start().',
  );
});

it('a closed engine can be looked at still', async () => {
  const engine = await closedEngine();
  expect(engine.container('web').name).toBe('web');
  expect(engine.startOrder).toEqual(['web']);
  expect(engine.requests).toEqual([]);
  expect(engine.images).toHaveLength(1);
});
