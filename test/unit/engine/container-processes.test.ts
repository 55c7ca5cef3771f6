import { expect, it } from 'vitest';
import { sendJson, serveEngine } from './engine-server.js';

const withIds = '/containers/web/top?ps_args=-eo%20pid%2Cuid%2Cargs';
const own = { Titles: ['PID', 'USER', 'COMMAND'], Processes: [['7', 'app', 'sh -c sleep 5']] };

it.each([
  [
    'Docker',
    {
      Titles: ['UID', 'PID', 'PPID', 'C', 'STIME', 'TTY', 'TIME', 'CMD'],
      Processes: [['app', '7', '1', '0', '10:55', '?', '00:00:00', 'sh -c sleep 5']],
    },
  ],
  ['an order of its own', own],
  ['Podman', { Titles: ['PID   USER     COMMAND'], Processes: [['7 app      sh -c sleep 5']] }],
])('user and command are found in the columns of %s', async (_, answer) => {
  const { engine, requests } = await serveEngine((_request, response) => sendJson(response, answer));
  expect(await engine.containers.processes('web')).toEqual([{ user: 'app', command: 'sh -c sleep 5' }]);
  expect(requests).toMatchObject([{ path: withIds }]);
});

it.each([
  ['refuses them', [500, '{"message":"ps: unrecognized option: e"}']],
  ['does not know the option', [400, '{"message":"no such parameter"}']],
  ['answers with nothing, as Podman does', [200, '']],
] as const)('an engine that %s is asked for columns of its own', async (_, [status, text]) => {
  const { engine, requests } = await serveEngine(({ path }, response) => {
    if (path === '/containers/web/top') sendJson(response, own);
    else response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  });
  expect(await engine.containers.processes('web')).toEqual([{ user: 'app', command: 'sh -c sleep 5' }]);
  expect(requests).toMatchObject([{ path: withIds }, { path: '/containers/web/top' }]);
});

it.each([
  [404, 'not-found'],
  [409, 'conflict'],
])('what has ended is not asked again: %i', async (status, code) => {
  const { engine, requests } = await serveEngine((_, response) =>
    sendJson(response, { message: 'is not running' }, status),
  );
  await expect(engine.containers.processes('web')).rejects.toMatchObject({ code });
  expect(requests).toHaveLength(1);
});

it('columns without a command are no answer', async () => {
  const { engine } = await serveEngine((_, response) => sendJson(response, { Titles: ['PID', 'USER'] }));
  await expect(engine.containers.processes('web')).rejects.toMatchObject({
    code: 'engine-protocol',
    message: expect.stringContaining('PID, USER'),
  });
});
