/** What is said to executed commands: input and its end, and the size of terminals. */
import { EventEmitter, once } from 'node:events';
import { expect } from 'vitest';
import type { ProgramInput } from '../../../src/engine/http/conversation.js';
import { contractCase } from '../contract-case.js';
import { heeding } from '../support/containers.js';
import type { ContractContext } from '../support/contract-context.js';
import { expectRefusal } from '../support/refusal.js';
import { until } from '../support/until.js';

export const execInputCases = [
  contractCase('what is sent to a command is its input, up to its end', async (context) => {
    const pieces = (async function* () {
      yield 'one\n';
      yield Buffer.from('größe\n');
    })();
    const script = 'while read -r line; do echo "<$line>"; done; echo end';
    expect(await said(context, script, pieces)).toEqual({ text: '<one>\n<größe>\nend\n', exitCode: 0 });
  }),

  contractCase('an input may be empty', async (context) => {
    expect(await said(context, 'read -r line; echo "<$line>"', '')).toEqual({ text: '<>\n', exitCode: 0 });
  }),

  contractCase('a command may end before its input does', async (context) => {
    const forEver = (async function* () {
      yield 'one\n';
      await new Promise((_resolve, reject) => {
        context.signal.addEventListener('abort', reject);
      });
    })();
    const script = 'read -r line; echo "$line"; exit 4';
    expect(await said(context, script, forEver)).toEqual({ text: 'one\n', exitCode: 4 });
  }),

  contractCase('a command answers on the way', async (context) => {
    const { containers } = context.engine;
    const signs = new EventEmitter();
    const answered = once(signs, 'answered');
    const talk = (async function* () {
      yield 'one\n';
      await answered;
      yield 'two\n';
    })();
    const script = 'read -r line; echo "1 $line"; read -r line; echo "2 $line"';
    const id = await executed(context, script);
    let text = '';
    for await (const { data } of containers.startExec(id, { input: talk, signal: context.signal })) {
      text += data;
      if (text.includes('1 one')) signs.emit('answered');
    }
    expect(text).toBe('1 one\n2 two\n');
  }),

  contractCase('a command with a terminal reads lines from it', async (context) => {
    const script = 'read -r line; echo "<$line>"';
    const { text } = await said(context, script, 'one\n', { terminal: true });
    expect(text).toContain('<one>\r\n');
  }),

  contractCase('the terminal of a command that runs can be given another size', async (context) => {
    const { containers } = context.engine;
    const size = { rows: 20, columns: 70 };
    const id = await executed(context, 'echo begun; read -r line', { terminal: true, size });
    const signs = new EventEmitter();
    const begun = once(signs, 'begun');
    const talk = (async function* () {
      await begun;
      await containers.resizeExec(id, { rows: 30, columns: 90 });
      yield 'end\n';
    })();
    const options = { terminal: true, input: talk, signal: context.signal };
    for await (const { data } of containers.startExec(id, options)) if (data.length > 0) signs.emit('begun');
    expect(await codeOf(context, id)).toBe(0);
  }),

  contractCase('the terminal of a command that has ended has no size', async (context) => {
    const { containers } = context.engine;
    const id = await executed(context, 'true', { terminal: true });
    for await (const _written of containers.startExec(id, { terminal: true }));
    await codeOf(context, id);
    const words = /no such exec|process does not exist|is not running|cannot resize a/;
    await expectRefusal(containers.resizeExec(id, { rows: 30, columns: 90 }), [404, 500], words);
  }),
];

function executed(
  context: ContractContext,
  script: string,
  more: { readonly terminal?: boolean; readonly size?: { rows: number; columns: number } } = {},
): Promise<string> {
  return heeding(context, 'container').then((name) =>
    context.engine.containers.exec(name, { command: ['/bin/sh', '-c', script], input: true, ...more }),
  );
}

async function said(
  context: ContractContext,
  script: string,
  input: ProgramInput,
  more: { readonly terminal?: boolean } = {},
): Promise<{ readonly text: string; readonly exitCode: number }> {
  const { containers } = context.engine;
  const id = await executed(context, script, more);
  const pieces: Buffer[] = [];
  for await (const { data } of containers.startExec(id, { input, signal: context.signal, ...more })) {
    pieces.push(data);
  }
  return { text: Buffer.concat(pieces).toString('utf8'), exitCode: await codeOf(context, id) };
}

/** Output ends a little before engines know of the command's end. */
async function codeOf(context: ContractContext, id: string): Promise<number> {
  const { exitCode } = await until(context, async () => {
    const details = await context.engine.containers.inspectExec(id);
    return details.exitCode === null ? undefined : { exitCode: details.exitCode };
  });
  return exitCode;
}
