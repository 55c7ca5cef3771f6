/**
 * A folder as a context without the Dockerfile, where that is none of its files, or is one that the ignore file names: for
 * builders that ask for both by themselves. Nothing that is not in the folder, or is left out, can get into the image then.
 */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { MemberList } from '../../common/tar/member-list.js';
import { hasForeignBytes } from '../../common/tar/member-name.js';
import type { FileMember } from '../../common/tar/tar-member.js';
import type { BuildSource } from '../build-specification.js';
import { bytesMember } from './bytes-member.js';
import { contextName } from './context-name.js';
import { DOCKERFILE } from './dockerfile-parts.js';
import { type DockerfilePlace, placeOfDockerfile } from './dockerfile-place.js';
import { EntryMembers } from './entry-members.js';
import { exclusionBy } from './exclusions.js';
import { alwaysSent, dockerfileBytes, folderPart, rulesBeside, rulesOf } from './folder-parts.js';
import { listEntries } from './list-entries.js';

export interface SeparateFiles {
  /** What the ignore file leaves in. */
  readonly files: MemberList;
  /** Its name is for messages. */
  readonly dockerfile: FileMember;
}

/**
 * Nothing where an archive says the same: the Dockerfile is in the folder, and sent like any file. Nothing, too, where there
 * is more than a folder, and where a name is no UTF-8, which newer builders refuse in such a list. Times and owners are left
 * out.
 *
 * @throws DockerMapError those of `listEntries`, and `dockerfile-unreadable`
 */
export async function separateFiles(source: BuildSource): Promise<SeparateFiles | undefined> {
  const separate = await looked(source);
  return separate && hasOnlyTexts(separate.files) ? separate : undefined;
}

async function looked(source: BuildSource): Promise<SeparateFiles | undefined> {
  switch (source.kind) {
    case 'folder': {
      const place = placeOfDockerfile(source);
      if (place.isInside && !(await leavesOut(source.path, place))) return undefined;
      const dockerfile = bytesMember(nameFor(place.path), await dockerfileBytes(place));
      return { files: await filesIn(source.path, [rulesBeside(place)]), dockerfile };
    }
    case 'dockerfile': {
      const folder = onlyFolder(source);
      if (folder === undefined) return undefined;
      return { files: await filesIn(folder, []), dockerfile: bytesMember(DOCKERFILE, source.text) };
    }
    default:
      return source satisfies never;
  }
}

/** Whether the ignore file names what an archive has whatever it says: the Dockerfile, and the files of rules. */
async function leavesOut(folder: string, place: DockerfilePlace): Promise<boolean> {
  const exclusion = await exclusionBy(rulesOf(folder, [rulesBeside(place)]));
  return alwaysSent(place).some((name) => exclusion?.excludes(name) && existsSync(join(folder, name)));
}

/** @param rules files that count before the folder's own */
async function filesIn(folder: string, rules: readonly string[]): Promise<MemberList> {
  const entries = await listEntries([folderPart(folder, rules)], {});
  return new EntryMembers(entries.flatMap((entry) => (entry.kind === 'archive' ? [] : [entry])));
}

function onlyFolder({ files, archives }: Extract<BuildSource, { kind: 'dockerfile' }>): string | undefined {
  const [file, ...more] = files;
  const isAll = file !== undefined && more.length === 0 && archives.length === 0;
  return isAll && contextName(file.path) === '' ? file.source : undefined;
}

function hasOnlyTexts(files: MemberList): boolean {
  for (let index = 0; index < files.length; index++) {
    const member = files.at(index);
    if (hasForeignBytes(member.name) || ('target' in member && hasForeignBytes(member.target))) return false;
  }
  return true;
}

/** Not all engines take every name. */
function nameFor(path: string): string {
  const name = basename(path);
  return /^[\w.-]+$/.test(name) ? name : DOCKERFILE;
}
