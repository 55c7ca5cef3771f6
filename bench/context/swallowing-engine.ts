/** Takes what the Docker CLI sends for a build, and throws it away: what is timed is the packing and the sending. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SwallowingEngine extends AsyncDisposable {
  /** With the classic builder, which is the one that sends an archive. */
  upload(folder: string): Promise<void>;
}

export async function startSwallowingEngine(): Promise<SwallowingEngine> {
  const socket = join(tmpdir(), `docker-map-bench-${process.pid}.sock`);
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      response.setHeader('Api-Version', '1.41').setHeader('OSType', 'linux');
      response.end(request.url?.endsWith('/_ping') ? 'OK' : '{"stream":"Successfully built"}\n');
    });
  }).listen(socket);
  await once(server, 'listening');
  return {
    upload: (folder) => upload(socket, folder),
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      rmSync(socket, { force: true });
    },
  };
}

async function upload(socket: string, folder: string): Promise<void> {
  const child = spawn('docker', ['build', '--quiet', folder], {
    env: { ...process.env, DOCKER_HOST: `unix://${socket}`, DOCKER_BUILDKIT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (piece) => {
    complaint += piece;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`docker build ended with ${code}: ${complaint}`);
}
