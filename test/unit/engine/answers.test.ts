import { describe, expect, it } from 'vitest';
import { sendJson, serveEngine } from './engine-server.js';

describe('an answer that is none', () => {
  it('is told with its first words where it is HTML', async () => {
    const { engine } = await serveEngine((_, response) => {
      response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end('<html>\n<title>Router login</title></html>');
    });
    await expect(engine.containers.list()).rejects.toMatchObject({
      code: 'engine-protocol',
      message: expect.stringMatching(/not JSON: "<html> <title>Router login/),
    });
  });

  it('is told where the HTML comes with an error', async () => {
    const { engine } = await serveEngine((_, response) =>
      response.writeHead(502).end('<h1>Bad gateway</h1>'),
    );
    await expect(engine.containers.list()).rejects.toMatchObject({
      code: 'engine-protocol',
      status: 502,
      message: expect.stringContaining('Bad gateway'),
    });
  });

  it('is told where it is another JSON', async () => {
    const { engine } = await serveEngine((_, response) => sendJson(response, [{ Id: 7 }]));
    await expect(engine.containers.list()).rejects.toMatchObject({
      code: 'engine-protocol',
      message: expect.stringContaining('Id is no text'),
    });
  });

  it.each([
    ['a length that is not reached', { 'Content-Length': 1000 }],
    ['chunks without an end', {}],
  ])('is told where it is cut off: %s', async (_, headers) => {
    const { engine } = await serveEngine((_, response) => {
      response.writeHead(200, headers).write('[{"Id":', () => response.destroy());
    });
    await expect(engine.containers.list()).rejects.toMatchObject({
      code: 'engine-connection-lost',
      message: expect.stringContaining('cut off'),
    });
  });

  it('is told where it asks for TLS', async () => {
    const { engine } = await serveEngine((_, response) => {
      response.writeHead(400).end('Client sent an HTTP request to an HTTPS server.\n');
    });
    await expect(engine.ping()).rejects.toMatchObject({
      code: 'engine-protocol',
      hint: expect.stringContaining('TLS'),
    });
  });
});

describe('a refusal', () => {
  it.each([
    [404, 'not-found'],
    [409, 'conflict'],
    [403, 'conflict'],
    [400, 'bad-request'],
    [500, 'engine-failure'],
    [503, 'engine-failure'],
  ])('with status %i is of code %s, in the words of the engine', async (status, code) => {
    const { engine } = await serveEngine((_, response) =>
      sendJson(response, { message: 'no such thing: x' }, status),
    );
    await expect(engine.containers.inspect('x')).rejects.toMatchObject({
      code,
      status,
      method: 'GET',
      path: '/containers/x/json',
      message: `no such thing: x [engine ${engine.name}, GET /containers/x/json → ${status}]`,
      hint: expect.stringMatching(/\.$/),
    });
  });
});

describe('what is so already', () => {
  it.each([
    [204, true],
    [304, false],
  ])('is no error: starting and stopping with status %i changed something: %s', async (status, expected) => {
    const { engine } = await serveEngine((_, response) => response.writeHead(status).end());
    expect(await engine.containers.start('x')).toBe(expected);
    expect(await engine.containers.stop('x')).toBe(expected);
  });

  it('is no error: removing what is not there', async () => {
    const { engine } = await serveEngine((_, response) =>
      sendJson(response, { message: 'No such object' }, 404),
    );
    expect(await engine.containers.remove('x')).toBe(false);
    expect(await engine.networks.remove('x')).toBe(false);
    expect(await engine.volumes.remove('x')).toBe(false);
    expect(await engine.images.remove('x')).toBe(false);
  });

  it("is no error: somebody else's removal, whose end is waited for", async () => {
    const { engine, requests } = await serveEngine(({ method }, response) => {
      if (method === 'POST') sendJson(response, { StatusCode: 0 });
      else sendJson(response, { message: 'removal of container x is already in progress' }, 409);
    });
    expect(await engine.containers.remove('x')).toBe(false);
    expect(requests.map(({ path }) => path)).toEqual([
      '/containers/x?force=false&v=false',
      '/containers/x/wait?condition=removed',
    ]);
  });

  it('but another conflict is one', async () => {
    const { engine } = await serveEngine((_, response) =>
      sendJson(response, { message: 'it is running' }, 409),
    );
    await expect(engine.containers.remove('x')).rejects.toMatchObject({ code: 'conflict' });
  });
});

it('encodes names', async () => {
  const { engine, requests } = await serveEngine((_, response) => response.writeHead(204).end());
  await engine.containers.start('a/b?c#d %');
  expect(requests[0]?.path).toBe('/containers/a/b%3Fc%23d%20%25/start');
});
