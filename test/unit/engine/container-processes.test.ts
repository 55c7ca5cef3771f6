import { expect, it } from 'vitest';
import { sendJson, serveEngine } from './engine-server.js';

it.each([
  [
    'Docker',
    {
      Titles: ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'],
      Processes: [['app', '7', '1', '0', '10:55', '?', '00:00:00', 'sh -c sleep 5']],
    },
  ],
  ['an order of its own', { Titles: ['PID', 'USER', 'COMMAND'], Processes: [['7', 'app', 'sh -c sleep 5']] }],
  ['Podman', { Titles: ['PID   USER     COMMAND'], Processes: [['7 app      sh -c sleep 5']] }],
])('user and command are found in the columns of %s', async (_, answer) => {
  const { engine, requests } = await serveEngine((_request, response) => sendJson(response, answer));
  expect(await engine.containers.processes('web')).toEqual([{ user: 'app', command: 'sh -c sleep 5' }]);
  expect(requests).toMatchObject([{ path: '/containers/web/top' }]);
});

it('columns without a command are no answer', async () => {
  const { engine } = await serveEngine((_, response) => sendJson(response, { Titles: ['PID', 'USER'] }));
  await expect(engine.containers.processes('web')).rejects.toMatchObject({
    code: 'engine-protocol',
    message: expect.stringContaining('PID, USER'),
  });
});
