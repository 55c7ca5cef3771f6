/** What lies at the top of a tar archive. */
import { readArchive } from '../archive/read-archive.js';

/** Each name once, in the order of the archive; also those of folders that are there only by what is in them. */
export async function archiveNames(path: string): Promise<string[]> {
  const names = new Set<string>();
  for await (const member of readArchive(path)) {
    const [name] = member.name.split('/');
    if (name) names.add(name);
  }
  return [...names];
}
