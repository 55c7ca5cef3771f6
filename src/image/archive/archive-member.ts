/** A header and its content as a member, with a path that stays where it is unpacked. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { DamagedArchive } from '../../common/tar/damaged-archive.js';
import type { TarHeader } from '../../common/tar/tar-header.js';
import type { TarContent, TarMember } from '../../common/tar/tar-member.js';
import { pathWithin } from '../context-path.js';
import type { SparseMap } from './sparse-map.js';
import type { StoredContent } from './stored-content.js';

/** Nothing of what is no member: the root itself, and the label of a whole archive. */
export function archiveMember(
  header: TarHeader,
  content: StoredContent,
  sparse: SparseMap | undefined,
  archive: string,
): TarMember | undefined {
  if (header.type === 'V') return undefined;
  const name = within(header.name, header.name, archive);
  if (name === '') return undefined;
  const { mode, uid, gid, modified } = header;
  const base = { name, mode, uid, gid, modified };
  switch (header.type) {
    case '':
    case '0':
      return header.name.endsWith('/')
        ? { ...base, kind: 'folder' }
        : { ...base, kind: 'file', ...fileOf(content, sparse) };
    case '7':
    case 'S':
      return { ...base, kind: 'file', ...fileOf(content, sparse) };
    case '1':
      return { ...base, kind: 'link', target: within(header.target, header.name, archive) };
    case '2':
      return { ...base, kind: 'symlink', target: header.target };
    case '3':
    case '4': {
      const device = header.type === '3' ? 'character' : 'block';
      return { ...base, kind: 'device', device, major: header.major, minor: header.minor };
    }
    case '5':
    case 'D':
      return { ...base, kind: 'folder' };
    case '6':
      return { ...base, kind: 'fifo' };
    default:
      throw new DamagedArchive(`${header.name} is of an unknown kind, ${JSON.stringify(header.type)}`);
  }
}

function fileOf(
  content: StoredContent,
  sparse: SparseMap | undefined,
): { readonly size: number; readonly content: TarContent } {
  if (!sparse) return { size: content.missing, content: content.pieces() };
  const stored = sparse.pieces.reduce((sum, { length }) => sum + length, 0);
  if (stored !== content.missing)
    throw new DamagedArchive('the map of a sparse file does not fit its content');
  return { size: sparse.size, content: content.expanded(sparse) };
}

function within(path: string, member: string, archive: string): string {
  const found = pathWithin(path);
  if (found !== undefined) return found;
  throw new DockerMapError(
    'archive-path',
    `${archive} has a member outside of where it is unpacked: ${shown(member, path)}`,
    {
      hint: 'Make it again with relative paths, without "..": an archive that is taken whole must stay in its place.',
    },
  );
}

function shown(member: string, path: string): string {
  return member === path ? member : `${member}, a link to ${path}`;
}
