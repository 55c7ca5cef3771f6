/** What will be packed, while it is looked at. */
import type { Stats } from 'node:fs';
import type { TarMember } from '../../common/tar/tar-member.js';
import type { PackingOptions } from './context-options.js';
import type { ContextEntry } from './context-part.js';
import { FileRun } from './file-run.js';
import { checkLink } from './link-rule.js';
import { memberAt } from './member-at.js';
import { mayRead, unreadableError } from './unreadable.js';

/** A name in a folder: what stands in front of it on this machine, and in the context. */
export interface Place {
  readonly folder: string;
  readonly prefix: string;
  readonly name: string;
}

export class EntryList {
  readonly #options: PackingOptions;
  readonly #entries: ContextEntry[] = [];
  readonly #unreadable: string[] = [];
  /** The last entry, where it is one that goes on. */
  #run: FileRun | undefined;

  constructor(options: PackingOptions) {
    this.#options = options;
  }

  add(entry: ContextEntry): void {
    this.#run = undefined;
    this.#entries.push(entry);
  }

  /** @param linked names of files that have several, by what they are on this machine */
  addPlace(place: Place, stats: Stats, linked: Map<string, string>): void {
    const { folder, prefix, name } = place;
    const path = folder + name;
    if (stats.isFile() && !mayRead(path, stats)) this.#unreadable.push(path);
    const member = memberAt({ path, name: prefix + name }, stats, linked, this.#options);
    if (member) this.#addMember(member, path);
    else if (stats.isFile()) this.#runIn(folder, prefix).add(name, stats, this.#options);
  }

  addUnreadable(path: string): void {
    this.#unreadable.push(path);
  }

  /** @throws DockerMapError `context-unreadable` */
  finished(): readonly ContextEntry[] {
    if (this.#unreadable.length > 0) throw unreadableError(this.#unreadable);
    return this.#entries;
  }

  #addMember(member: TarMember, path: string): void {
    if (member.kind === 'symlink')
      checkLink(member.name, member.target, path, this.#options.links ?? 'image');
    this.add({ kind: 'member', member });
  }

  #runIn(folder: string, prefix: string): FileRun {
    if (this.#run?.folder === folder && this.#run.prefix === prefix) return this.#run;
    const run = new FileRun(folder, prefix);
    this.add({ kind: 'files', run });
    this.#run = run;
    return run;
  }
}
