import { expect, it } from 'vitest';
import { colouredStyle, plainStyle, signColour } from '../../../src/cli/output/style.js';
import { outcomeLine } from '../../../src/cli/progress/outcome-line.js';
import type { Step } from '../../../src/plan/step.js';
import { done, failed } from './steps.js';

const base = {
  id: 'x',
  engine: '__default__',
  target: 'main.web',
  cause: 'differs',
  differences: [],
  after: [],
  container: { map: 'main', configuration: 'web', instance: null },
};
const ready = { state: 'running', minimum: 0, timeout: 60 } as const;
const creation = { payload: { Image: 'web', Labels: {}, HostConfig: {} }, networks: [], volumes: [] };
const old = { id: 'y', name: 'main.web', running: true, stop: {} };

const steps: readonly (readonly [line: string, step: Step])[] = [
  [
    '± replaced container main.web',
    { ...base, ...creation, kind: 'replaceContainer', old, order: 'stop-first', ready },
  ],
  ['~ updated container main.web', { ...base, kind: 'updateContainer', changes: {} }],
  [
    '~ connected container main.web to main.net',
    { ...base, kind: 'connectNetwork', network: 'main.net', endpoint: {} },
  ],
  [
    '~ disconnected container main.web from main.net',
    { ...base, kind: 'disconnectNetwork', network: 'main.net' },
  ],
  ['~ renamed container main.web to main.app', { ...base, kind: 'renameContainer', name: 'main.app' }],
  ['… container main.web is ready', { ...base, kind: 'waitContainer', ready }],
  ['» ran commands in container main.web', { ...base, kind: 'execCommands', commands: [] }],
  ['↯ signalled container main.web', { ...base, kind: 'signalContainer', signal: 'SIGHUP' }],
];

it.each(steps)('%s', (line, step) => {
  expect(outcomeLine(done(step), plainStyle)).toBe(`${line} 0.4 s`);
});

it.each(steps)('%s: its sign has a colour', (line, step) => {
  expect(signColour(line.charAt(0))).not.toBeNull();
  expect(outcomeLine(done(step), colouredStyle)?.startsWith('\u001b[3')).toBe(true);
});

const replacing = steps.flatMap(([, step]) => (step.kind === 'replaceContainer' ? [step] : []));
const running = steps.flatMap(([, step]) => (step.kind === 'execCommands' ? [step] : []));

it.each([
  ['same-image', 'its image came out the same'],
  ['not-replaced', 'what it is bound to was not replaced'],
] as const)('says why a container was not replaced: %s', (unneeded, words) => {
  const lines = replacing.map((step) => outcomeLine({ ...done(step, false), unneeded }, plainStyle));
  expect(lines).toEqual([`= kept container main.web: ${words}`]);
});

it('says nothing of the commands of a new container that was not needed', () => {
  const lines = running.map((step) =>
    outcomeLine({ ...done(step, false), unneeded: 'not-replaced' }, plainStyle),
  );
  expect(lines).toEqual([null]);
});

it('is one line also where the error has many', () => {
  const step: Step = { ...base, kind: 'waitContainer', ready };
  expect(outcomeLine(failed(step, 'it ended\nlast lines of its log:\n  x'), plainStyle)).toBe(
    '✖ waiting for container main.web: it ended',
  );
});
