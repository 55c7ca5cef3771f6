/** Reads an archive through, for what is wrong with it. */
import { readArchive } from '../archive/read-archive.js';
import type { ContextLinks } from './context-options.js';
import { checkLink } from './link-rule.js';

/** @throws DockerMapError those of `readArchive`, and `context-link` */
export async function checkArchive(path: string, links: ContextLinks): Promise<void> {
  for await (const member of readArchive(path)) {
    if (member.kind === 'symlink') checkLink(member.name, member.target, `${member.name} in ${path}`, links);
  }
}
