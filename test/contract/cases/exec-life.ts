/** Executed commands as docker-map uses them: what they write, how they end, and what engines tell of them. */
import { expect } from 'vitest';
import { contractCase } from '../contract-case.js';
import { heeding, started } from '../support/containers.js';
import type { ContractContext } from '../support/contract-context.js';
import { expectRefusal } from '../support/refusal.js';
import { telling } from '../support/telling.js';
import { until } from '../support/until.js';

export const execLifeCases = [
  contractCase('who stays with a command gets what it writes, and then its code', async (context) => {
    const { containers } = context.engine;
    const name = await started(context, 'container');
    const id = await containers.exec(name, { command: shell('echo out; echo err >&2; exit 3') });
    expect(await written(context, id)).toEqual({ stdout: 'out\n', stderr: 'err\n' });
    await ended(context, id);
    expect(await containers.inspectExec(id)).toMatchObject({ id, running: false, exitCode: 3 });
  }),

  contractCase('a command with a terminal writes one stream', async (context) => {
    const { containers } = context.engine;
    const name = await started(context, 'container');
    const id = await containers.exec(name, { command: shell('echo out; echo err >&2'), terminal: true });
    let text = '';
    for await (const { data } of containers.startExec(id, { terminal: true })) text += data;
    expect(text).toBe('out\r\nerr\r\n');
  }),

  contractCase('a command has the folder and the variables that are declared', async (context) => {
    const { containers } = context.engine;
    const name = await started(context, 'container', { Env: ['COLOUR=red'] });
    const id = await containers.exec(name, {
      command: shell('pwd; echo $COLOUR $SHAPE'),
      environment: ['SHAPE=round'],
      workingDirectory: '/tmp',
    });
    expect(await written(context, id)).toEqual({ stdout: '/tmp\nred round\n', stderr: '' });
  }),

  contractCase('a command is executed as the user that is declared', async (context) => {
    const { containers } = context.engine;
    const name = await started(context, 'container', { User: '2000:2000' });
    const declared = await containers.exec(name, { command: shell('id -u'), user: '1000' });
    expect((await written(context, declared)).stdout).toBe('1000\n');
    const own = await containers.exec(name, { command: shell('id -u') });
    expect((await written(context, own)).stdout).toBe('2000\n');
  }),

  contractCase('a command that nobody stays with any more goes on', async (context) => {
    const { containers } = context.engine;
    const name = await heeding(context, 'container');
    const command = shell('echo begun; while [ ! -e /tmp/go ]; do sleep 0.05; done; echo end > /tmp/end');
    const id = await containers.exec(name, { command });
    for await (const _begun of containers.startExec(id)) break;
    expect(await containers.inspectExec(id)).toMatchObject({ running: true, exitCode: null });
    await containers.startExecDetached(await containers.exec(name, { command: shell('echo > /tmp/go') }));
    expect(await until(context, () => reading(context, name, '/tmp/end'))).toBe('end\n');
  }),

  contractCase('what is executed is among the processes', async (context) => {
    const { containers } = context.engine;
    const name = await heeding(context, 'container');
    const script = 'while [ ! -e /tmp/go ]; do sleep 0.05; done';
    await containers.startExecDetached(await containers.exec(name, { command: shell(script) }));
    const found = await until(context, async () =>
      (await containers.processes(name)).find(({ command }) => command.includes('/tmp/go')),
    );
    expect(found.command).toBe(`/bin/sh -c ${script}`);
  }),

  contractCase('an execution is told: declared, started, ended with its code', async (context) => {
    const { containers } = context.engine;
    const name = await started(context, 'container');
    const event = ['exec_create', 'exec_start', 'exec_die'];
    const told = telling(context, { container: [name], event }, 'exec_die');
    const id = await containers.exec(name, { command: ['/bin/sh', '-c', 'exit 3'] });
    await containers.startExecDetached(id);
    const events = await told;
    expect(events.map(({ action }) => action)).toEqual([
      'exec_create: /bin/sh -c exit 3',
      'exec_start: /bin/sh -c exit 3',
      'exec_die',
    ]);
    expect(events.at(-1)).toMatchObject({ attributes: { name, execID: id, exitCode: '3' } });
  }),

  contractCase('a program that is not there is refused to who does not stay', async (context) => {
    const { containers } = context.engine;
    const id = await containers.exec(await started(context, 'container'), { command: ['/no/such/program'] });
    await expectRefusal(containers.startExecDetached(id), 400, /\/no\/such\/program/);
  }),

  contractCase('of a program that is not there who stays is told in its output', async (context) => {
    const { containers } = context.engine;
    const id = await containers.exec(await started(context, 'container'), { command: ['/no/such/program'] });
    expect((await written(context, id)).stdout).toContain('/no/such/program');
  }),

  contractCase('the end of a container ends what is executed in it', async (context) => {
    const { containers } = context.engine;
    const name = await heeding(context, 'container');
    const id = await containers.exec(name, { command: shell('echo begun; while true; do sleep 0.05; done') });
    const pieces: string[] = [];
    for await (const { data } of containers.startExec(id)) {
      pieces.push(String(data));
      if (pieces.length === 1) await containers.kill(name, 'SIGKILL');
    }
    expect(pieces).toEqual(['begun\n']);
  }),
];

function shell(script: string): readonly string[] {
  return ['/bin/sh', '-c', script];
}

async function written(context: ContractContext, id: string): Promise<{ stdout: string; stderr: string }> {
  const pieces = { stdin: '', stdout: '', stderr: '' };
  for await (const { stream, data } of context.engine.containers.startExec(id)) pieces[stream] += data;
  return { stdout: pieces.stdout, stderr: pieces.stderr };
}

/** Output ends a little before engines know of the command's end. */
async function ended(context: ContractContext, id: string): Promise<void> {
  await until(context, async () => !(await context.engine.containers.inspectExec(id)).running);
}

/** What is in a file; nothing as long as there is none, or nothing in it. */
async function reading(context: ContractContext, name: string, path: string): Promise<string | undefined> {
  const { containers } = context.engine;
  const command = shell(`if [ -e ${path} ]; then cat ${path}; fi`);
  const { stdout } = await written(context, await containers.exec(name, { command }));
  return stdout === '' ? undefined : stdout;
}
