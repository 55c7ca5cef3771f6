/** The way back to a client that builds: an HTTP/2 connection on which the engine asks. Here, it asks for files only. */
import { type ClientHttp2Session, connect } from 'node:http2';
import { Duplex } from 'node:stream';
import type { ApiAnswer, Channel } from '../http/api-answer.js';
import type { ApiRequest } from '../http/api-request.js';
import type { EngineState } from '../state/engine-state.js';
import { fetchFiles } from './fetch-files.js';

export function openSession({ message }: ApiRequest, state: EngineState): ApiAnswer {
  const id = String(message.headers['x-docker-expose-session-uuid'] ?? '');
  return {
    kind: 'takeover',
    contentType: 'application/vnd.docker.raw-stream',
    open: (channel) => {
      const stream = streamOver(channel);
      let client: ClientHttp2Session | undefined;
      const asking = (): ClientHttp2Session => {
        // What breaks the connection breaks what is asked on it.
        client ??= connect('http://session', { createConnection: () => stream }).on('error', () => {});
        return client;
      };
      state.sessions.set(id, { files: (folder) => fetchFiles(asking(), folder) });
      channel.closed.addEventListener('abort', () => {
        state.sessions.delete(id);
        stream.destroy();
      });
    },
  };
}

function streamOver(channel: Channel): Duplex {
  const stream = new Duplex({
    read: () => {},
    write: (bytes: Uint8Array, _encoding, done) => {
      channel.write(bytes);
      done();
    },
    final: (done) => {
      channel.end();
      done();
    },
  });
  stream.on('error', () => {});
  channel.onData((data) => stream.push(data));
  channel.onClientEnd(() => {
    stream.push(null);
    channel.end();
  });
  return stream;
}
