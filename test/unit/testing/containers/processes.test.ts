import { expect, test } from 'vitest';
import { shell } from '../../../../src/testing/index.js';
import { connected } from '../support/connected.js';
import { fieldsIn, raw } from '../support/raw.js';

const images = { busybox: { behaviour: shell } };

async function running(User: string) {
  const test = await connected({ images });
  const { containers } = test.client;
  const Cmd = ['sh', '-c', 'while  true; do sleep 1; done'];
  await containers.create('web', { Image: 'busybox', Labels: {}, HostConfig: {}, Cmd, User }, []);
  await containers.start('web');
  return test;
}

test('what is executed is among the processes as long as it runs, with its user', async () => {
  await using test = await running('1000:2000');
  const { containers } = test.client;
  const first = { user: '1000', command: 'sh -c while true; do sleep 1; done' };
  await containers.startExecDetached(await containers.exec('web', { command: ['sleep', '9'], user: 'app' }));
  await containers.startExecDetached(await containers.exec('web', { command: ['true'] }));
  const executed = { user: 'app', command: 'sleep 9' };
  await expect.poll(() => containers.processes('web')).toEqual([first, executed]);
});

test.each(['-eo pid,user,args', '-o pid,user,args'])('columns may be chosen: %s', async (options) => {
  await using engine = await raw();
  await engine.created({ Cmd: ['sh', '-c', 'sleep  5'] });
  await engine.call('POST', '/containers/web/start');
  const path = `/containers/web/top?ps_args=${encodeURIComponent(options)}`;
  expect(fieldsIn(await engine.call('GET', path))).toEqual({
    Titles: ['PID', 'USER', 'COMMAND'],
    Processes: [[expect.stringMatching(/^\d+$/), 'root', 'sh -c sleep 5']],
  });
});

test.each([
  ['1000:2000', ['1000', '2000']],
  ['', ['0', '0']],
])('programs of the user "%s" have the ids %o', async (User, expected) => {
  await using test = await running(User);
  const { containers } = test.client;
  const id = await containers.exec('web', { command: ['sh', '-c', 'id -u; id -g'] });
  let text = '';
  for await (const { data } of containers.startExec(id)) text += data;
  expect(text.trim().split('\n')).toEqual(expected);
});
