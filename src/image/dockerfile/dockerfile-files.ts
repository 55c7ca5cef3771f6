/** Files in the image: what the Dockerfile names is noted for the context, under the same path. */
import { resolve } from 'node:path';
import { archiveNames } from './archive-names.js';
import { ContextPaths, fileName } from './context-paths.js';
import { DockerfileInstructions } from './dockerfile-instructions.js';
import type { DockerfileValue } from './expanded.js';
import { expandedPath, imagePath, type PathExpansion } from './machine-path.js';
import { checkedLine, refusedValue } from './refusal.js';
import { isRemote, literalPattern, SourcePattern } from './source-pattern.js';
import { type AddOptions, type CopyOptions, pathList, transferFlags } from './transfer.js';

export interface RemoveFinalOption {
  /** Remove it from the image again by a last `RUN`. The layers before still hold it. Default: false. */
  readonly removeFinal?: boolean;
}

export interface AddFileOptions extends PathExpansion, RemoveFinalOption {
  /** Write names with spaces and the like so that builders read them. `false`: as they are. Default: true. */
  readonly replaceSpace?: boolean;
}

/** A path, or a pattern. */
export type TransferSource = string | SourcePattern;

export abstract class DockerfileFiles extends DockerfileInstructions {
  readonly #paths = new ContextPaths();
  readonly #archives = new Set<string>();
  readonly #removed = new Set<string>();

  /**
   * Adds a file, or what is in a folder. As always with `ADD`, a tar archive is unpacked.
   *
   * @param source on this machine, relative to the current folder or absolute
   * @param destination path in the image; default: the source's name, at the image's root or in its working directory
   * @param contextPath path in the context; default: the destination
   * @returns the path in the context, as `COPY` takes it too
   * @throws DockerMapError `context-path-twice` where something else has that path in the context
   */
  addFile(
    source: string,
    destination?: string | null,
    contextPath?: string | null,
    options: AddFileOptions = {},
  ): string {
    this.change();
    const from = expandedPath(source, options);
    const target = imagePath(expandedPath(destination ?? fileName(from), options));
    const path = imagePath(expandedPath(contextPath ?? withName(target, from), options));
    const list =
      options.replaceSpace === false
        ? checkedLine(`${path} ${target}`, 'A path')
        : pathList([literalPattern(path), target], this.escape);
    this.#paths.add(from, path);
    this.instruct('ADD', list);
    if (options.removeFinal) this.#removed.add(target);
    return path;
  }

  /**
   * Adds what is in a tar archive, plain or compressed, at the image's root (or in its working directory).
   *
   * @returns the names at the archive's top
   * @throws DockerMapError where the archive cannot be read
   */
  async addArchive(path: string, options: RemoveFinalOption = {}): Promise<readonly string[]> {
    this.change();
    const archive = resolve(path);
    const names = await archiveNames(archive);
    const lists = names.map((name) => pathList([literalPattern(name), name], this.escape));
    this.change();
    this.#archives.add(archive);
    for (const list of lists) this.instruct('ADD', list);
    if (options.removeFinal) for (const name of names) this.#removed.add(name);
    return names;
  }

  /**
   * `COPY` of files of this machine, which go into the context, or of files of a stage or image (`from`).
   *
   * @param sources paths, relative to the current folder or absolute; with `from`, paths there; of folders, what is in them
   * @param destination ends in `/` where there are several sources
   */
  copy(
    sources: TransferSource | readonly TransferSource[],
    destination: DockerfileValue,
    options: CopyOptions = {},
  ): void {
    const isLocal = options.from === undefined;
    this.#transfer('COPY', sources, destination, options, (path) =>
      literalPattern(isLocal ? this.#paths.place(path) : path),
    );
  }

  /** `ADD`: like `copy`, fetches addresses and Git repositories too, and unpacks tar archives of this machine. */
  add(
    sources: TransferSource | readonly TransferSource[],
    destination: DockerfileValue,
    options: AddOptions = {},
  ): void {
    this.#transfer('ADD', sources, destination, options, (path) =>
      isRemote(path) ? path : literalPattern(this.#paths.place(path)),
    );
  }

  protected get files() {
    return this.#paths.files;
  }

  /** Absolute paths. */
  protected get archives(): readonly string[] {
    return [...this.#archives];
  }

  /** Paths to remove at the end, in the order in which they were added. */
  protected get removed(): readonly string[] {
    return [...this.#removed];
  }

  #transfer(
    instruction: string,
    sources: TransferSource | readonly TransferSource[],
    destination: DockerfileValue,
    options: CopyOptions & AddOptions,
    placed: (path: string) => string,
  ): void {
    this.change();
    const flags = transferFlags(options);
    const list = typeof sources === 'string' || sources instanceof SourcePattern ? [sources] : sources;
    if (list.length === 0) throw refusedValue(`${instruction} has no source`);
    if (list.length > 1 && typeof destination === 'string' && !destination.endsWith('/')) {
      throw refusedValue(`${instruction} of several sources needs a destination that ends in "/"`);
    }
    const paths = list.map((source) => (typeof source === 'string' ? placed(source) : source.pattern));
    this.instruct(instruction, ...flags, pathList([...paths, destination], this.escape));
  }
}

/** A folder to put something in is no path for it. */
function withName(target: string, source: string): string {
  return /(?:^|\/)\.?$/.test(target) ? target.replace(/\.?$/, fileName(source)) : target;
}
