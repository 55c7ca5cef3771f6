/** Commands executed in containers. */
import { expect } from 'vitest';
import { fieldsOf, textAt } from '../../../src/engine/answer/read.js';
import { contractCase } from '../contract-case.js';
import { created, started } from '../support/containers.js';
import type { ContractContext, RawAnswer } from '../support/contract-context.js';
import { expectRefusal } from '../support/refusal.js';
import { until } from '../support/until.js';

export const execCases = [
  contractCase('a command that is executed ends with its code', async (context) => {
    const id = await made(context, await started(context, 'container'), { Cmd: ['/bin/sh', '-c', 'exit 5'] });
    expect((await context.raw('POST', `/exec/${id}/start`, { Detach: true })).status).toBe(200);
    const end = await endOf(context, id);
    expect(end.json).toMatchObject({ ID: id, Running: false, ExitCode: 5 });
  }),

  contractCase('a command that has not begun does not run', async (context) => {
    const container = await started(context, 'container');
    const id = await made(context, container, { Cmd: ['/bin/true'] });
    const { id: ContainerID } = await context.engine.containers.inspect(container);
    const { json } = await context.raw('GET', `/exec/${id}/json`);
    expect(json).toMatchObject({ Running: false, ExitCode: null, ContainerID });
  }),

  contractCase('what a command writes comes to who starts it', async (context) => {
    const Cmd = ['/bin/sh', '-c', 'echo out; echo err >&2'];
    const id = await made(context, await started(context, 'container'), {
      Cmd,
      AttachStdout: true,
      AttachStderr: true,
    });
    const { status, text } = await context.raw('POST', `/exec/${id}/start`, { Detach: false, Tty: false });
    expect(status).toBe(200);
    expect(text).toContain('\x01\0\0\0\0\0\0\x04out\n');
    expect(text).toContain('\x02\0\0\0\0\0\0\x04err\n');
  }),

  contractCase("a command has the container's variables and its own", async (context) => {
    const container = await started(context, 'container', { Env: ['COLOUR=red'] });
    const id = await made(context, container, {
      Cmd: ['/bin/sh', '-c', 'echo $COLOUR $SHAPE'],
      Env: ['SHAPE=round'],
      AttachStdout: true,
    });
    expect((await context.raw('POST', `/exec/${id}/start`, { Detach: false })).text).toContain('red round\n');
  }),

  contractCase('a command is executed only once', async (context) => {
    const id = await made(context, await started(context, 'container'), { Cmd: ['/bin/true'] });
    await context.raw('POST', `/exec/${id}/start`, { Detach: true });
    await endOf(context, id);
    const words = /exec command .* has already run|Container \w+ is not running/i;
    await expectRefusal(context.raw('POST', `/exec/${id}/start`, { Detach: true }), [409, 500], words);
  }),

  contractCase('a program that is not there ends with 126 or 127', async (context) => {
    const id = await made(context, await started(context, 'container'), { Cmd: ['/no/such/program'] });
    await context.raw('POST', `/exec/${id}/start`, { Detach: true });
    const { json } = await endOf(context, id);
    expect(json).toMatchObject({ ExitCode: expect.toSatisfy((code) => code === 126 || code === 127) });
  }),

  contractCase('nothing is executed in what does not run', async (context) => {
    const name = await created(context, 'container');
    const answer = context.raw('POST', `/containers/${name}/exec`, { Cmd: ['/bin/true'] });
    await expectRefusal(answer, 409, /container \w+ is not running/i);
  }),

  contractCase('nothing is executed in what is paused', async (context) => {
    const name = await started(context, 'container');
    await context.raw('POST', `/containers/${name}/pause`);
    const answer = context.raw('POST', `/containers/${name}/exec`, { Cmd: ['/bin/true'] });
    await expectRefusal(answer, 409, /is paused, unpause the container before exec/);
  }),

  contractCase('nothing to execute is refused', async (context) => {
    const name = await started(context, 'container');
    await expectRefusal(
      context.raw('POST', `/containers/${name}/exec`, { Cmd: [] }),
      400,
      /No exec command specified/,
    );
  }),

  contractCase('an execution that is not there is not found', async ({ raw }) => {
    await expectRefusal(raw('GET', '/exec/missing/json'), 404, /No such exec instance: missing/);
    await expectRefusal(
      raw('POST', '/exec/missing/start', { Detach: true }),
      404,
      /No such exec instance: missing/,
    );
  }),
];

async function made(context: ContractContext, container: string, command: object): Promise<string> {
  const answer = await context.raw('POST', `/containers/${container}/exec`, command);
  expect(answer.status, answer.message).toBe(201);
  return textAt(fieldsOf(answer.json, 'answer'), 'Id');
}

function endOf(context: ContractContext, id: string): Promise<RawAnswer> {
  return until(context, async () => {
    const answer = await context.raw('GET', `/exec/${id}/json`);
    const { ExitCode, Running } = fieldsOf(answer.json, 'exec');
    return Running === false && typeof ExitCode === 'number' ? answer : undefined;
  });
}
