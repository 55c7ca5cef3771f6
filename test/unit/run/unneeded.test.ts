/** Steps that depend on what came of a build: left out where nothing did, and carried out in doubt. */
import { expect, test } from 'vitest';
import type { ExecCommands, ReplaceContainer } from '../../../src/plan/step.js';
import type { RunResult } from '../../../src/run/event.js';
import { runs, SimulatedEngine } from '../../../src/testing/index.js';
import { removeByHand, replaceStep, run, stepBase, stopByHand } from './support.js';

async function engineWithWeb(): Promise<SimulatedEngine> {
  const engine = await SimulatedEngine.start({ images: { old: runs(), other: runs(), new: runs() } });
  engine.createContainer('main.web', { Image: 'old' }, { started: true });
  return engine;
}

const onlyIf = { otherImage: 'old', replaced: [] };

const commands: ExecCommands = {
  ...stepBase,
  id: 'run commands in container:main.web',
  kind: 'execCommands',
  commands: [{ command: ['true'], policy: 'initial' }],
  onlyIf: { replaced: ['replace container:main.web'] },
  after: ['replace container:main.web'],
};

function became({ outcomes }: RunResult): readonly unknown[] {
  return outcomes.map((outcome) => outcome.status === 'done' && (outcome.unneeded ?? outcome.changed));
}

/** One that is bound to `main.web`. */
function boundStep(engine: SimulatedEngine): ReplaceContainer {
  const { id } = engine.createContainer('main.app', { Image: 'old' }, { started: true });
  const replaced = ['replace container:main.web'];
  return replaceStep(engine, {
    id: 'replace container:main.app',
    target: 'main.app',
    old: { id, name: 'main.app', running: true, stop: {} },
    after: replaced,
    onlyIf: { replaced },
  });
}

test('the image is that of the container: nothing is done', async () => {
  await using engine = await engineWithWeb();
  const step = replaceStep(engine, { onlyIf });
  engine.clearRequests();
  expect(became(await run(engine, [step, commands]))).toEqual(['same-image', 'not-replaced']);
  expect(engine.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
});

test('commands of a container that stays are not needed either while the run is ended', async () => {
  await using engine = await engineWithWeb();
  const end = new AbortController();
  const options = { signal: end.signal, onEvent: () => end.abort() };
  const result = await run(engine, [replaceStep(engine, { onlyIf }), commands], options);
  expect(became(result)).toEqual(['same-image', 'not-replaced']);
});

test.each(['other', 'unknown'])('the image is another one: %s', async (otherImage) => {
  await using engine = await engineWithWeb();
  const step = replaceStep(engine, { onlyIf: { ...onlyIf, otherImage } });
  expect(became(await run(engine, [step, commands]))).toEqual([true, true]);
  expect(engine.container('main.web').image).toBe('new');
});

test('what is bound to a container stays with it, and goes with it', async () => {
  await using engine = await engineWithWeb();
  const bound = boundStep(engine);
  const web = replaceStep(engine, { onlyIf });
  expect(became(await run(engine, [web, bound]))).toEqual(['same-image', 'not-replaced']);
  expect(became(await run(engine, [replaceStep(engine), bound]))).toEqual([true, true]);
});

test('a container that has ended since is replaced', async () => {
  await using engine = await engineWithWeb();
  const step = replaceStep(engine, { onlyIf });
  await stopByHand(engine, 'main.web');
  expect(became(await run(engine, [step]))).toEqual([true]);
  expect(engine.container('main.web').status).toBe('running');
});

test('one that is gone is made', async () => {
  await using engine = await engineWithWeb();
  const step = replaceStep(engine, { onlyIf });
  await removeByHand(engine, 'main.web');
  expect(became(await run(engine, [step]))).toEqual([true]);
  expect(engine.container('main.web').image).toBe('new');
});
