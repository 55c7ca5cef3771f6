/** What is no fault, or no rule, is refused where it is written, with what to write instead. */
import { describe, expect, it } from 'vitest';
import * as testing from '../../../../src/testing/index.js';
import { refused, SimulatedEngine } from '../../../../src/testing/index.js';
import { toldBy, wrongly } from '../support/wrongly.js';

const on = 'POST /containers/*/start';
const all =
  "Faults are made by refused(), answers(500), reset(), slow(500), truncated(), losesEvents(), restarts('stopped'), dies().";
const form = `Write { on: '${on}', fault: refused() }.`;

async function refusal(rule: unknown): Promise<string> {
  await using engine = await SimulatedEngine.start();
  return toldBy(() => wrongly(engine, 'fault', rule));
}

describe('no fault', () => {
  it.each([
    ['a word that was not called', refused, 'the function refused was not called.', 'Write refused().'],
    ['the name of one', 'refused', '"refused" is no fault.', 'Write refused().'],
    ['nothing in it', {}, 'an object is no fault.', all],
    ['another kind', { kind: 'answer' }, 'an object is no fault.', 'Write answers(500).'],
    ['another function', () => refused(), 'a function is no fault.', all],
    ['one too much', { kind: 'refused', after: 3 }, 'there is no "after".', 'There are: kind.'],
  ])('%s', async (_, fault, message, hint) => {
    expect(await refusal({ on, fault })).toBe(`fault-invalid\nfault: ${message}\n${hint}`);
  });

  it('a kind without its parts', async () => {
    expect(await refusal({ on, fault: { kind: 'answers' } })).toBe(
      'fault-invalid\nfault, status: undefined is no status of an error.\nThose are 400 to 599.',
    );
  });
});

describe('no rule', () => {
  it.each([
    [{ on, fault: refused(), nht: 2 }, 'fault: there is no "nht".', 'Did you mean "nth"?'],
    [{ on, fault: refused(), name: 'x' }, 'fault: there is no "name".', 'Did you mean "container"?'],
    [{ on, fault: refused(), nth: 1.5 }, 'fault, nth: 1.5 is no whole number from 1.', 'The first is 1.'],
    [
      { on, fault: refused(), nth: '2' },
      'fault, nth: "2" is no whole number from 1.',
      'Write 2, without quotation marks.',
    ],
    [
      { on, fault: refused(), probability: '0.5' },
      'fault, probability: "0.5" is no probability.',
      'Write 0.5, without quotation marks.',
    ],
    [
      { on, fault: refused(), container: 3 },
      'fault, container: 3 is no text.',
      "Write container: 'main.web'.",
    ],
    [{ on }, 'fault: it does not say which fault.', form],
    [{ fault: refused() }, 'fault: it does not say on which calls.', form],
    ['*', 'fault: "*" is no plain object.', form],
    [undefined, 'fault: undefined is no plain object.', form],
  ])('%j', async (rule, message, hint) => {
    expect(await refusal(rule)).toBe(`fault-invalid\n${message}\n${hint}`);
  });

  it('says which one of several', async () => {
    const faults = [
      { on, fault: refused() },
      { on, fault: refused },
    ];
    expect(await toldBy(() => wrongly(SimulatedEngine, 'start', { faults }))).toBe(
      'fault-invalid\nfaults[1]: the function refused was not called.\nWrite refused().',
    );
  });

  it('one is no list', async () => {
    const faults = { on, fault: refused() };
    expect(await toldBy(() => wrongly(SimulatedEngine, 'start', { faults }))).toBe(
      `engine-option\nfaults: an object is no list.\nWrite [{ on: '${on}', fault: refused() }].`,
    );
  });
});

describe('no words of a fault', () => {
  it.each<[string, unknown[], string, string]>([
    ['restarts', [], 'restarts, containers: undefined is none of "stopped", "crashed", "live".', ''],
    [
      'restarts',
      ['stop'],
      'restarts, containers: "stop" is none of "stopped", "crashed", "live".',
      'Did you mean "stopped"?',
    ],
    ['restarts', ['stopped', { downfor: 5 }], 'restarts: there is no "downfor".', 'Did you mean "downFor"?'],
    ['reset', [5], 'reset: 5 is no plain object.', 'Write reset({ after: 5 }).'],
    ['truncated', [{ bytes: 5 }], 'truncated: there is no "bytes".', 'Did you mean "after"?'],
    [
      'losesEvents',
      ['die'],
      'losesEvents, events: "die" is no plain object.',
      "Write losesEvents({ action: 'die' }).",
    ],
    ['losesEvents', [{ typ: 'x' }], 'losesEvents, events: there is no "typ".', 'Did you mean "type"?'],
    [
      'answers',
      [500, { message: 'no' }],
      'answers, message: an object is no text.',
      "Write answers(500, 'no space left').",
    ],
    ['answers', [200], 'answers, status: 200 is no status of an error.', 'Those are 400 to 599.'],
    ['slow', [], 'slow, milliseconds: undefined is no time.', 'Times are milliseconds, 0 or more.'],
    ['dies', [true], 'dies: true is no plain object.', 'Write dies({ carriedOut: true }).'],
    [
      'dies',
      [{ carriedOut: 'no' }],
      'dies, carriedOut: "no" does not say whether or not.',
      'It is true or false.',
    ],
  ])('%s%j', async (word, given, message, hint) => {
    expect(await toldBy(() => wrongly(testing, word, ...given))).toBe(`fault-invalid\n${message}\n${hint}`);
  });
});
