import { expect, it } from 'vitest';
import { sendJson, serveEngine } from './engine-server.js';

/** The words are those of Docker 20.10 to 28, and of Podman 4. */
it.each([
  [403, 'endpoint with name web already exists in network net'],
  [500, 'container c0ffee is already attached to network net'],
  [500, 'container c0ffee is already connected to network "net": network is already connected'],
])('%i %s: connecting changes nothing', async (status, message) => {
  const { engine } = await serveEngine((_, response) => sendJson(response, { message }, status));
  expect(await engine.networks.connect('net', 'web', {})).toBe(false);
});

it.each([
  [500, 'container c0ffee is not connected to network net'],
  [404, 'container c0ffee is not connected to CNI network "net": network not found'],
])('%i %s: disconnecting changes nothing', async (status, message) => {
  const { engine } = await serveEngine((_, response) => sendJson(response, { message }, status));
  expect(await engine.networks.disconnect('net', 'web')).toBe(false);
});

it('a network that is not there is an error', async () => {
  const refusal = { message: 'network net not found' };
  const { engine } = await serveEngine((_, response) => sendJson(response, refusal, 404));
  await expect(engine.networks.connect('net', 'web', {})).rejects.toMatchObject({ code: 'not-found' });
  await expect(engine.networks.disconnect('net', 'web')).rejects.toMatchObject({ code: 'not-found' });
});
