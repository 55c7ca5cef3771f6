/** What the Docker command line sends for a build: asked by a server that takes the context and refuses to build. */
import { execFile, spawnSync } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import { posix } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { portOf } from '../../support/port-of.js';

const run = promisify(execFile);

/** Before version 23, it had other rules for exceptions that later lines take back, and for a few characters. */
export function isOldClient(): boolean {
  const { stdout } = spawnSync('docker', ['--version'], { encoding: 'utf8' });
  return Number(/version (\d+)/.exec(stdout)?.[1]) < 23;
}

/** Paths of files and folders that were sent; or what the command said before it sent anything. */
export type Sent = { readonly paths: readonly string[] } | { readonly refusal: string };

export class ContextReceiver {
  /** By the tag of the build, so that several may run at once. */
  readonly #received = new Map<string, readonly string[]>();
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      const url = new URL(request.url ?? '/', 'http://engine');
      response.setHeader('Api-Version', '1.41').setHeader('Ostype', 'linux');
      if (!url.pathname.endsWith('/build')) return response.end('{"ApiVersion":"1.41","Version":"20.10"}');
      this.#received.set(url.searchParams.get('t') ?? '', membersOf(await buffer(request)));
      return response.writeHead(500).end('{"message":"received"}');
    });
  }

  static async start(): Promise<ContextReceiver> {
    const receiver = new ContextReceiver();
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async send(folder: string): Promise<Sent> {
    const tag = `case-${posix.basename(folder).toLowerCase()}`;
    const env = {
      ...process.env,
      DOCKER_BUILDKIT: '0',
      DOCKER_HOST: `tcp://127.0.0.1:${portOf(this.#server)}`,
    };
    const said = await run('docker', ['build', '-t', tag, folder], { env }).then(
      () => {
        throw new Error('the build cannot have succeeded');
      },
      ({ stderr }) => String(stderr),
    );
    const paths = this.#received.get(tag);
    return paths === undefined || !said.includes('received') ? { refusal: said } : { paths };
  }
}

/** The names in a tar archive, those in extended headers included. */
function membersOf(archive: Buffer): readonly string[] {
  const names: string[] = [];
  let extended: string | undefined;
  // The name may be empty, where an extended header has it; the checksum never is.
  for (let offset = 0; archive[offset + 148]; ) {
    const header = archive.subarray(offset, offset + 512);
    const size = Number.parseInt(text(header, 124, 12), 8);
    const content = archive.subarray(offset + 512, offset + 512 + size);
    if (text(header, 156, 1) === 'x') {
      extended = /\d+ path=(.*)\n/.exec(content.toString('utf8'))?.[1];
    } else {
      const name = extended ?? [text(header, 345, 155), text(header, 0, 100)].filter(Boolean).join('/');
      names.push(name.replace(/\/$/, ''));
      extended = undefined;
    }
    offset += 512 + Math.ceil(size / 512) * 512;
  }
  return names.toSorted();
}

function text(header: Buffer, from: number, length: number): string {
  return header.toString('utf8', from, from + length).replace(/\0.*$/s, '');
}
