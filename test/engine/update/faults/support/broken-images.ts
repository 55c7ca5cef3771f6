/** Images of new versions that are no good, made from the test image on the engine itself. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call } from '../../../../../script/lib/engine/api.js';
import { ensureImage } from '../../../../../script/lib/engine/images.js';
import { withTemporaryFolder } from '../../../../../script/lib/temporary-folder.js';
import type { TestEngine } from '../../../../support/test-engine.js';
import type { Images } from './declared.js';

/** @param name of their repository */
export async function makeImages({ host, image }: TestEngine, name: string): Promise<Images> {
  const make = async (tag: string, entrypoint: readonly string[]): Promise<string> => {
    const made = `${name}:${tag}`;
    await withTemporaryFolder((folder) => {
      const dockerfile = `FROM ${image}\nENTRYPOINT ${JSON.stringify(entrypoint)}\n`;
      writeFileSync(join(folder, 'Dockerfile'), dockerfile);
      return ensureImage(host, made, folder);
    });
    return made;
  };
  const [crashes, noProgram] = await Promise.all([
    make('crashes', ['sh', '-c', 'echo no configuration; exit 3']),
    make('no-program', ['/no/such/program']),
  ]);
  return { good: image, crashes, noProgram };
}

export async function removeImages(host: string, { crashes, noProgram }: Images): Promise<void> {
  for (const image of [crashes, noProgram]) await call(host, 'DELETE', `/images/${image}?force=1`);
}
