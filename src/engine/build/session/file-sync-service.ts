/**
 * Files for builds that fetch them over the session (BuildKit's `session/filesync`): those of the context, and the Dockerfile,
 * which is asked for by itself and is none of them.
 */
import type { MemberList } from '../../../common/tar/member-list.js';
import type { FileMember, TarMember } from '../../../common/tar/tar-member.js';
import type { FilesContext } from '../build-request.js';
import { dataPacket, endPacket, lastStatPacket, readPacket, statPacket } from './file-packets.js';
import { GrpcError } from './grpc-error.js';
import type { GrpcCall, GrpcMethods } from './grpc-server.js';

const IGNORE_FILE = '.dockerignore';

/** @param failed is told why a file could not be read: the builder only learns that it could not */
export function fileSyncService(context: FilesContext, failed: (error: unknown) => void): GrpcMethods {
  return new Map([
    [
      '/moby.filesync.v1.FileSync/DiffCopy',
      (call) => sendFiles(call, askedFiles(context, call.headers), failed),
    ],
  ]);
}

/**
 * Patterns of what is to be left out, which builders take from an ignore file, count for nothing: what is left out is left
 * out already. Of paths that are wanted, only the ignore file alone is worth a list of its own.
 */
function askedFiles({ files, dockerfile }: FilesContext, headers: GrpcCall['headers']): MemberList {
  switch (headers['dir-name']) {
    case 'dockerfile':
      return listOf([dockerfile, emptyRules(dockerfile)]);
    case 'context':
      return headers['followpaths'] === IGNORE_FILE || headers['include-patterns'] === IGNORE_FILE
        ? onlyNamed(files, IGNORE_FILE)
        : files;
    default:
      throw new GrpcError('not-found', `no folder ${String(headers['dir-name'])}`);
  }
}

/**
 * An ignore file beside the Dockerfile counts before the one in the folder, whose patterns may not be those that were applied:
 * newer builders warn of each instruction that takes what they name.
 */
function emptyRules(dockerfile: FileMember): FileMember {
  const text = Buffer.from('# What is left out is left out already.\n');
  return { ...dockerfile, name: `${dockerfile.name}${IGNORE_FILE}`, size: text.length, content: [text] };
}

function onlyNamed(files: MemberList, name: string): MemberList {
  for (let index = 0; index < files.length; index++) {
    const member = files.at(index);
    if (member.name === name) return listOf([member]);
  }
  return listOf([]);
}

function listOf(members: readonly TarMember[]): MemberList {
  return { length: members.length, at: (index) => members[index] ?? outside(index) };
}

/** One file after the other: what a builder asks for meanwhile waits on the stream. */
async function sendFiles(
  { messages, send }: GrpcCall,
  files: MemberList,
  failed: (error: unknown) => void,
): Promise<void> {
  for (let index = 0; index < files.length; index++) await send(statPacket(files.at(index)));
  await send(lastStatPacket);
  for await (const message of messages) {
    const packet = readPacket(message);
    switch (packet.type) {
      case 'request':
        for await (const piece of contentOf(files, packet.file, failed))
          await send(dataPacket(packet.file, piece));
        await send(dataPacket(packet.file, new Uint8Array()));
        break;
      case 'end':
        return send(endPacket);
      case 'error':
        throw new GrpcError('internal', packet.words);
      case 'other':
        break;
      default:
        packet satisfies never;
    }
  }
}

async function* contentOf(
  files: MemberList,
  index: number,
  failed: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  const { content } = fileAt(files, index);
  try {
    // An empty piece would be taken for the end.
    for await (const piece of content) if (piece.length > 0) yield piece;
  } catch (error) {
    failed(error);
    throw error;
  }
}

function fileAt(files: MemberList, index: number): FileMember {
  const member = index < files.length ? files.at(index) : outside(index);
  return member.kind === 'file' ? member : outside(index);
}

function outside(index: number): never {
  throw new GrpcError('not-found', `no file of the number ${index}`);
}
