/** An image of busybox alone, made from nothing. */
import { chmodSync, copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appletsOf, ensureBusybox } from '../busybox.js';
import { withTemporaryFolder } from '../temporary-folder.js';
import { ensureImage } from './images.js';

/**
 * Runs until it is asked to stop, and then stops at once: the first process of a container has to ask for signals,
 * otherwise the engine waits ten seconds and kills it.
 */
const idle = ['sh', '-c', 'trap "exit 0" TERM INT; sleep 2147483647 & wait'];

const dockerfile = `FROM scratch
COPY root/ /
ENV PATH=/bin
CMD ${JSON.stringify(idle)}
`;

/**
 * @param {string} host
 * @param {string} image name and tag
 */
export async function ensureBusyboxImage(host, image) {
  const busybox = await ensureBusybox();
  await withTemporaryFolder(async (folder) => {
    writeFileSync(join(folder, 'Dockerfile'), dockerfile);
    const programs = join(folder, 'root', 'bin');
    mkdirSync(programs, { recursive: true });
    const temporary = join(folder, 'root', 'tmp');
    mkdirSync(temporary);
    chmodSync(temporary, 0o1777);
    copyFileSync(busybox, join(programs, 'busybox'));
    for (const applet of appletsOf(busybox)) {
      if (applet !== 'busybox') symlinkSync('busybox', join(programs, applet));
    }
    await ensureImage(host, image, folder);
  });
}
