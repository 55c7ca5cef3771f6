/** What a context packs. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { BuildContext } from '../../../../src/image/build-context.js';
import { contextOf } from '../../../../src/image/context/context-of.js';
import { temporaryFolder } from '../../../support/temporary-folder.js';
import { membersOf } from '../archive/support.js';

/** Without the root, which stands in front. */
export async function packed(context: BuildContext) {
  const path = join(temporaryFolder(), 'context.tar');
  writeFileSync(path, await buffer(context.stream()));
  return membersOf(path);
}

export async function namesOf(context: BuildContext): Promise<readonly unknown[]> {
  return (await packed(context)).map(({ name }) => name);
}

export function folderContext(path: string, dockerfile = 'Dockerfile'): BuildContext {
  return contextOf({ kind: 'folder', path, dockerfile });
}

/** Unpacked by the `tar` of the system. */
export async function unpacked(context: BuildContext): Promise<string> {
  const folder = temporaryFolder();
  execFileSync('tar', ['-xpf', '-', '-C', folder], { input: await buffer(context.stream()) });
  return folder;
}
