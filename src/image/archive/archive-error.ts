/** What goes wrong with an archive, as one kind of error that names the archive. */
import { DockerMapError } from '../../common/docker-map-error.js';
import { messageOf } from '../../common/message-of.js';
import { reasonOf } from '../../common/system-error.js';

/** Errors that are told well already stay as they are. */
export function archiveError(path: string, thrown: unknown): DockerMapError {
  if (thrown instanceof DockerMapError) return thrown;
  if (thrown instanceof Error && 'syscall' in thrown) {
    return new DockerMapError(
      'archive-unreadable',
      `The archive ${path} cannot be read: ${reasonOf(thrown)}`,
      {
        cause: thrown,
        hint: 'Check its path and its permissions.',
      },
    );
  }
  return new DockerMapError('archive-damaged', `${path} is no whole tar archive: ${messageOf(thrown)}`, {
    cause: thrown,
    hint: 'It must be a tar archive, plain or compressed with gzip, bzip2, xz or zstd; make or fetch it again.',
  });
}
