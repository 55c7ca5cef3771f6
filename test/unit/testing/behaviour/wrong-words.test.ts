/** What is no behaviour is refused where it is written, with what to write instead. */
import { describe, expect, it } from 'vitest';
import * as testing from '../../../../src/testing/index.js';
import { byCommand, exits, runs, SimulatedEngine } from '../../../../src/testing/index.js';
import { toldBy, wrongly } from '../support/wrongly.js';

describe('words that are wrong', () => {
  it.each<[string, unknown[], string, string]>([
    ['crashesAt', [1, 3], 'crashesAt: 3 is no plain object.', 'Write crashesAt(1, { code: 3, after: 500 }).'],
    ['crashesAt', [1, { exitCode: 3 }], 'crashesAt: there is no "exitCode".', 'Did you mean "code"?'],
    ['logs', [3], 'logs: 3 is no text.', "Write logs('ready')."],
    ['logs', ['x', { stream: 'out' }], 'logs, stream: "out" is none of "stdout", "stderr".', ''],
    ['logs', ['x', { after: 5 }], 'logs: there is no "after".', 'Did you mean "at"?'],
    [
      'onSignal',
      ['SIGTERM'],
      'onSignal: undefined is no plain object.',
      "Write onSignal('SIGTERM', { exits: 0 }).",
    ],
    ['onSignal', ['SIGTERM', { exit: 3 }], 'onSignal: there is no "exit".', 'Did you mean "exits"?'],
    ['healthyAfter', ['500'], 'healthyAfter: "500" is no time.', 'Write 500, without quotation marks.'],
  ])('%s%j', async (word, given, message, hint) => {
    expect(await toldBy(() => wrongly(runs(), word, ...given))).toBe(
      `behaviour-invalid\n${message}\n${hint}`,
    );
  });

  it.each<[string, unknown[], string, string]>([
    ['exits', [0, 500], 'exits: 500 is no plain object.', 'Write exits(0, { after: 500 }).'],
    ['exits', [0, { afer: 5 }], 'exits: there is no "afer".', 'Did you mean "after"?'],
    [
      'byCommand',
      [runs()],
      'byCommand: a Behaviour is no function.',
      'Write byCommand((command) => runs()).',
    ],
  ])('%s%j', async (word, given, message, hint) => {
    expect(await toldBy(() => wrongly(testing, word, ...given))).toBe(
      `behaviour-invalid\n${message}\n${hint}`,
    );
  });
});

describe('images whose behaviour is none', () => {
  it.each<[string, unknown, string, string]>([
    ['runs', runs, '"w": the function runs was not called.', 'Write runs().'],
    ['exits', exits, '"w": the function exits was not called.', 'Write exits(0).'],
    [
      'byCommand',
      byCommand,
      '"w": the function byCommand was not called.',
      'Write byCommand((command) => runs()).',
    ],
    ['a name', { behaviour: 'runs' }, '"w": "runs" is no behaviour.', 'Write runs().'],
    [
      'what is executed',
      { executed: runs },
      '"w", executed: the function runs was not called.',
      'Write runs().',
    ],
  ])('%s', async (_, image, message, hint) => {
    expect(await toldBy(() => wrongly(SimulatedEngine, 'start', { images: { w: image } }))).toBe(
      `engine-option\nimages, ${message}\n${hint}`,
    );
  });

  it('by the command: the container does not start', async () => {
    await using engine = await SimulatedEngine.start();
    wrongly(
      engine,
      'addImage',
      'app',
      wrongly(testing, 'byCommand', () => 'x'),
    );
    const told = await toldBy(() => engine.createContainer('app', { Image: 'app' }, { started: true }));
    expect(told).toMatch(/^engine-refused\n.*byCommand: "x" is no behaviour\./);
    expect(engine.container('app').status).toBe('created');
  });
});
