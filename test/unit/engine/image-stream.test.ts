import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { serveEngine } from './engine-server.js';

describe('pulling', () => {
  it('tells what the engine is at, in whatever pieces it comes', async () => {
    const text =
      '{"status":"Pulling from x","id":"1"}\r\n{"status":"Übertragen","progress":"[=> ] 1MB/3MB","id":"ab"}\r\n';
    const { engine, requests } = await serveEngine((_, response) => {
      for (const byte of Buffer.from(text)) response.write(Buffer.of(byte));
      response.end();
    });
    const progress: string[] = [];
    await engine.images.pull('registry:5000/x', { onProgress: (line) => progress.push(line) });
    expect(progress).toEqual(['1: Pulling from x', 'ab: Übertragen [=> ] 1MB/3MB']);
    expect(requests[0]?.path).toBe('/images/create?fromImage=registry%3A5000%2Fx&tag=latest');
  });

  it('fails by an error in the stream', async () => {
    const { engine } = await serveEngine((_, response) => {
      response.end(
        '{"status":"Pulling"}\n{"errorDetail":{"message":"manifest unknown"},"error":"manifest unknown"}\n',
      );
    });
    await expect(engine.images.pull('x')).rejects.toMatchObject({
      code: 'image-unknown',
      message: expect.stringContaining('manifest unknown'),
    });
  });

  it('fails where the stream breaks off', async () => {
    const { engine } = await serveEngine((_, response) => {
      response.write('{"status":"Pulling"}\r\n', () => response.destroy());
    });
    await expect(engine.images.pull('x')).rejects.toMatchObject({
      code: 'engine-connection-lost',
      message: expect.stringContaining('cut off'),
    });
  });

  it('fails where the last message is half', async () => {
    const { engine } = await serveEngine((_, response) => response.end('{"status":"Pulling"}\r\n{"sta'));
    await expect(engine.images.pull('x')).rejects.toMatchObject({ code: 'engine-protocol' });
  });
});

describe('loading', () => {
  it('sends the archive and tells what was loaded', async () => {
    const { engine, requests } = await serveEngine((_, response) => {
      response.end('{"stream":"Loaded image: a:1\\n"}\n{"stream":"Loaded image ID: sha256:12\\n"}\n');
    });
    expect(await engine.images.load(Readable.from(['tar', 'ball']))).toEqual(['a:1', 'sha256:12']);
    expect(requests[0]?.body).toBe('tarball');
  });

  it('fails where the archive cannot be read', async () => {
    const { engine } = await serveEngine((_, response) => response.end());
    const archive = new Readable({ read: () => archive.destroy(new Error('disk')) });
    await expect(engine.images.load(archive)).rejects.toMatchObject({
      code: 'aborted',
      cause: expect.objectContaining({ message: 'disk' }),
    });
  });
});
