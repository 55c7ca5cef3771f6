/** An image of this machine's Node with the shared libraries it needs, made from nothing. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withTemporaryFolder } from '../temporary-folder.js';
import { ensureImage } from './images.js';

const dockerfile = `FROM scratch
COPY root/ /
ENV PATH=/usr/local/bin
CMD ["node"]
`;

/**
 * @param {string} host
 * @param {string} image name and tag
 */
export async function ensureNodeImage(host, image) {
  await withTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, 'Dockerfile'), dockerfile);
    const root = join(folder, 'root');
    copyInto(root, process.execPath, '/usr/local/bin/node');
    for (const library of librariesOf(process.execPath)) copyInto(root, library, library);
    await ensureImage(host, image, folder);
  });
}

/**
 * Full paths of the shared libraries and of the loader.
 * @param {string} program
 */
function librariesOf(program) {
  const lines = execFileSync('ldd', [program], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => /(\/\S+) \(0x/.exec(line)?.[1] ?? []);
}

/**
 * @param {string} root
 * @param {string} from
 * @param {string} to path inside the image
 */
function copyInto(root, from, to) {
  const path = join(root, to);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(from, path);
}
