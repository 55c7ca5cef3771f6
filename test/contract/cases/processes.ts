/** What runs in containers. */
import { expect } from 'vitest';
import { contractCase } from '../contract-case.js';
import { created, ended, heeding } from '../support/containers.js';
import { expectRefusal } from '../support/refusal.js';

export const processCases = [
  contractCase('what runs in a container is told with its whole command', async (context) => {
    const name = await heeding(context, 'running');
    const processes = await context.engine.containers.processes(name);
    const first = processes.find(({ command }) => command.includes('trap'));
    expect(first?.command).toMatch(
      /^\/bin\/sh -c trap "exit 0" TERM; echo ready; while true; do sleep 0\.1; done$/,
    );
  }),

  contractCase('whose the processes are is told by the id', async (context) => {
    // An id that many hosts have a name for.
    const name = await heeding(context, 'running', undefined, { User: '5' });
    const processes = await context.engine.containers.processes(name);
    expect(new Set(processes.map(({ user }) => user))).toEqual(new Set(['5']));
  }),

  contractCase('nothing is told of the processes of what does not run', async (context) => {
    const { containers } = context.engine;
    const words = /container \w+ is not running/i;
    await expectRefusal(containers.processes(await created(context, 'created')), 409, words);
    await expectRefusal(containers.processes(await ended(context, 'ended', 'exit 0')), 409, words);
  }),
];
