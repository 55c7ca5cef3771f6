import { describe, expect, it } from 'vitest';
import { sendJson, serveEngine } from './engine-server.js';

async function stop(newest: string, kill: 204 | 409 = 204): Promise<{ changed: boolean; paths: string[] }> {
  const { engine, requests } = await serveEngine(
    ({ path }, response) => {
      if (path.includes('/wait')) sendJson(response, { StatusCode: 0 });
      else if (path.includes('/kill') && kill === 409)
        sendJson(response, { message: 'x is not running' }, 409);
      else response.writeHead(path.includes('/stop') && newest === '1.41' ? 304 : 204).end();
    },
    { newest, oldest: '1.12' },
  );
  const changed = await engine.containers.stop('x', { signal: 'SIGINT', timeout: 3 });
  return { changed, paths: requests.map(({ path }) => path) };
}

describe('stopping by a signal', () => {
  it('is one call where the engine can', async () => {
    expect(await stop('1.42')).toEqual({ changed: true, paths: ['/containers/x/stop?t=3&signal=SIGINT'] });
  });

  it('is sending, waiting and a last stop where it cannot', async () => {
    const paths = ['/containers/x/kill?signal=SIGINT', '/containers/x/wait', '/containers/x/stop?t=0'];
    expect(await stop('1.41')).toEqual({ changed: true, paths });
  });

  it('changes nothing where it does not run', async () => {
    expect(await stop('1.41', 409)).toEqual({ changed: false, paths: ['/containers/x/kill?signal=SIGINT'] });
  });
});
