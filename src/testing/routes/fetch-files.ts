/** Fetches files from a client that builds, as BuildKit does (fsutil's protocol): first the list, then all that are files. */
import type { ClientHttp2Session, ClientHttp2Stream } from 'node:http2';
import { protobufFields, protobufText } from '../../engine/build/protobuf-reader.js';
import { integerField } from '../../engine/build/protobuf-writer.js';
import { framed, unframed } from '../../engine/build/session/grpc-messages.js';
import { Refusal } from '../state/refusal.js';

const TYPES = { stat: 0, request: 1, data: 2, end: 3 } as const;
/** The bits of Go's `os.FileMode` that no plain file has. */
const NO_FILE = 0x8f280000n;

/** @throws Refusal 500: the client does not give them, or breaks off */
export async function fetchFiles(
  client: ClientHttp2Session,
  folder: string,
): Promise<ReadonlyMap<string, Buffer>> {
  const stream = client.request({
    ':method': 'POST',
    ':path': '/moby.filesync.v1.FileSync/DiffCopy',
    'content-type': 'application/grpc',
    'dir-name': folder,
  });
  let refused = '';
  stream.on('trailers', (trailers) => {
    refused = decodeURIComponent(String(trailers['grpc-message'] ?? ''));
  });
  const received = await receive(stream).catch(() => undefined);
  if (received) return received;
  throw new Refusal(500, `rpc error: code = Unknown desc = ${refused || 'the session is closed'}`);
}

/** Nothing where the list, or what was asked for, does not come to its end. */
async function receive(stream: ClientHttp2Stream): Promise<ReadonlyMap<string, Buffer> | undefined> {
  const say = (message: Uint8Array): void => void stream.write(framed(message));
  const paths: (string | undefined)[] = [];
  const pieces = new Map<number, Buffer[]>();
  let missing = 0;
  for await (const message of unframed(stream)) {
    const packet = readPacket(message);
    if (packet.type === TYPES.end) {
      stream.end();
      return new Map([...pieces].map(([file, all]) => [paths[file] ?? '', Buffer.concat(all)]));
    }
    if (packet.type === TYPES.data) {
      if (packet.data.length > 0) pieces.get(packet.file)?.push(packet.data);
      else if (--missing === 0) say(integerField(1, TYPES.end));
    } else if (packet.stat) {
      paths.push(pathOfFile(packet.stat));
    } else {
      for (const [file, path] of paths.entries()) {
        if (path === undefined) continue;
        missing++;
        pieces.set(file, []);
        say(Buffer.concat([integerField(1, TYPES.request), integerField(3, file)]));
      }
      if (missing === 0) say(integerField(1, TYPES.end));
    }
  }
  return undefined;
}

interface Packet {
  readonly type: number;
  readonly file: number;
  readonly stat: Uint8Array | undefined;
  readonly data: Buffer;
}

function readPacket(message: Uint8Array): Packet {
  let packet: Packet = { type: TYPES.stat, file: 0, stat: undefined, data: Buffer.alloc(0) };
  for (const field of protobufFields(message)) {
    if (field.kind === 'integer') {
      if (field.number === 1) packet = { ...packet, type: Number(field.value) };
      if (field.number === 3) packet = { ...packet, file: Number(field.value) };
    } else {
      if (field.number === 2) packet = { ...packet, stat: field.value };
      if (field.number === 4) packet = { ...packet, data: Buffer.from(field.value) };
    }
  }
  return packet;
}

/** Nothing of folders, links and the like; further names of a file are no files either. */
function pathOfFile(stat: Uint8Array): string | undefined {
  let path: string | undefined;
  let isFile = true;
  for (const field of protobufFields(stat)) {
    if (field.kind === 'bytes' && field.number === 1) path = protobufText(field.value);
    if (field.kind === 'integer' && field.number === 2 && (field.value & NO_FILE) !== 0n) isFile = false;
    if (field.kind === 'bytes' && field.number === 7 && field.value.length > 0) isFile = false;
  }
  return isFile ? path : undefined;
}
