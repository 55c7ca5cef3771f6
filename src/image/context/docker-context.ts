/** The context of a build, put together by hand (manual, section 3.4). */
import { DockerMapError } from '../../common/docker-map-error.js';
import { checkOptions, type OptionNames } from '../../common/known-options.js';
import { writeWhole } from '../../common/write-whole.js';
import type { BuildContext, StreamEncoding } from '../build-context.js';
import { type AddedMember, memberOf } from './added-member.js';
import { addedFile } from './added-path.js';
import { checkArchive } from './check-archive.js';
import { ContextArchive } from './context-archive.js';
import type { PackingOptions } from './context-options.js';
import type { ContextPart, Excludes } from './context-part.js';
import {
  addedParts,
  DOCKERFILE,
  type DockerfileSource,
  dockerfilePart,
  pathPart,
} from './dockerfile-parts.js';
import { dockerfileTextIn } from './dockerfile-text.js';
import { checkLink } from './link-rule.js';
import { TemporaryArchive } from './temporary-archive.js';

export interface DockerContextOptions extends PackingOptions {
  /**
   * Default: `gzip`, as in the original. `none` is faster wherever the engine is on this machine or near; `bzip2` needs the
   * program of that name.
   */
  readonly compression?: 'gzip' | 'bzip2' | 'none' | undefined;
  /**
   * Whether `finalize` writes the archive into a temporary file, whose path is `name` then, and from which it is sent.
   * Default: no, it is packed each time it is sent.
   */
  readonly temporaryFile?: boolean | undefined;
}

export interface AddOptions {
  /**
   * What stays out of a folder that is added, by paths relative to it; `false`: nothing does. Default: what its own
   * `.dockerignore` says.
   */
  readonly exclude?: Excludes | false | undefined;
}

/** A Dockerfile from code: it is final once it has told its source. */
export interface DockerfileObject {
  buildSource(): DockerfileSource;
}

const OPTIONS: OptionNames<DockerContextOptions> = {
  ...{ compression: true, temporaryFile: true, keepTimes: true, keepOwners: true, links: true },
};

const ENCODINGS = { gzip: 'gzip', bzip2: 'bzip2', none: undefined } as const;

/**
 * A build context. What is put into it is read when it is sent, without a temporary file unless one is asked for, and in
 * the order in which it was added, with the Dockerfile at the end; where a name is there twice, the later one counts. The
 * same input makes the same archive, byte for byte.
 *
 * To be used with `await using`, or closed, where it has a temporary file.
 */
export class DockerContext implements BuildContext, AsyncDisposable {
  /** What the archive is compressed with; nothing where it is not. */
  readonly streamEncoding: StreamEncoding;
  /** Path of the Dockerfile in the context. */
  readonly dockerfile: string = DOCKERFILE;
  readonly #options: DockerContextOptions;
  readonly #parts: ContextPart[] = [];
  #dockerfile: ContextPart | undefined;
  #archive: ContextArchive | undefined;
  #temporary: Promise<TemporaryArchive> | undefined;
  #name: string | undefined;

  /**
   * @param dockerfile one from code, with the files that it adds; or the path of one, whose files are to be added
   * @throws DockerMapError `context-path` where the Dockerfile adds something outside of the context; `call-option` for an
   *   option that there is not
   */
  constructor(dockerfile?: DockerfileObject | string, options: DockerContextOptions = {}) {
    checkOptions('DockerContext', options, OPTIONS);
    this.#options = options;
    this.streamEncoding = ENCODINGS[options.compression ?? 'gzip'];
    if (dockerfile !== undefined) this.addDockerfile(dockerfile);
  }

  /** Path of the temporary file; nothing before `finalize`, and where `temporaryFile` was not asked for. */
  get name(): string | undefined {
    return this.#name;
  }

  /**
   * A file, or a folder with all that is below it. Where the path itself is a link, that is followed; links below are sent
   * as links.
   *
   * @param path on this machine
   * @param name path in the context; default: the same as `path`, without `/` at its beginning; `.`: the root
   * @throws DockerMapError `finalized`, `context-path`
   */
  add(path: string, name: string = path, options: AddOptions = {}): void {
    checkOptions('DockerContext.add', options, { exclude: true });
    this.#add(pathPart(path, name, options.exclude));
  }

  /**
   * A file whose content is not in a file of this machine, a folder, or a link.
   *
   * @throws DockerMapError `finalized`, `context-path`, `context-link`, `context-stream`
   */
  async addFile(member: AddedMember): Promise<void> {
    const made = await memberOf(member);
    if (made.kind === 'symlink') checkLink(made.name, made.target, made.name, this.#links);
    this.#add({ kind: 'member', member: made });
  }

  /**
   * What `addFile` takes, for a path of this machine, so that it can be changed before it is added.
   *
   * @param name path in the context; default: as with `add`
   * @throws DockerMapError `context-source` where nothing is there, or something else than a file, folder or link
   */
  getTarInfo(path: string, name: string = path): Promise<AddedMember> {
    return addedFile(path, name);
  }

  /**
   * The members of a tar archive, as they are. It is read through, and read again when the context is sent.
   *
   * @throws DockerMapError `finalized`, those of `readArchive`, and `context-link`
   */
  async addArchive(path: string): Promise<void> {
    this.#checkOpen();
    await checkArchive(path, this.#links);
    this.#add({ kind: 'archive', path });
  }

  /**
   * The Dockerfile, in the place of one that was there. One from code brings its files and archives.
   *
   * @throws DockerMapError `finalized`, `context-path`
   */
  addDockerfile(dockerfile: DockerfileObject | string): void {
    this.#checkOpen();
    if (typeof dockerfile === 'string') {
      this.#dockerfile = pathPart(dockerfile, DOCKERFILE);
      return;
    }
    const source = dockerfile.buildSource();
    this.#parts.push(...addedParts(source));
    this.#dockerfile = dockerfilePart(DOCKERFILE, source.text);
  }

  /**
   * Looks at all that is in the context, which nothing can be added to from then on. Sending, saving and digests do this
   * first where it has not been done.
   *
   * @throws DockerMapError `context-source`, `context-unreadable`, `context-link`
   */
  async finalize(): Promise<void> {
    const archive = this.#finalized();
    await archive.look();
    if (this.#options.temporaryFile) await this.#written(archive);
  }

  /** Stores the archive, compressed as it is sent. The file is there when it is whole. @throws DockerMapError `file-write` */
  async save(path: string): Promise<void> {
    await this.finalize();
    await writeWhole(path, this.stream());
  }

  async *stream(): AsyncGenerator<Uint8Array> {
    await this.finalize();
    if (this.#temporary) yield* (await this.#temporary).read();
    else yield* this.#finalized().stream();
  }

  async digest(): Promise<string> {
    await this.finalize();
    return this.#finalized().digest();
  }

  /** Text of the Dockerfile, wherever it came from; nothing where there is none. */
  dockerfileText(): Promise<string | undefined> {
    return dockerfileTextIn(this.#allParts(), this.dockerfile);
  }

  /** Removes the temporary file. Nothing can be added any more. */
  async close(): Promise<void> {
    this.#finalized();
    const temporary = this.#temporary;
    this.#temporary = undefined;
    this.#name = undefined;
    await (await temporary)?.remove();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  get #links() {
    return this.#options.links ?? 'image';
  }

  #add(part: ContextPart): void {
    this.#checkOpen();
    this.#parts.push(part);
  }

  #allParts(): readonly ContextPart[] {
    return this.#dockerfile ? [...this.#parts, this.#dockerfile] : this.#parts;
  }

  #checkOpen(): void {
    if (!this.#archive) return;
    throw new DockerMapError('finalized', 'The context is final: nothing can be added any more', {
      hint: 'Add everything before it is finalized, saved or sent; or make another one.',
    });
  }

  #finalized(): ContextArchive {
    this.#archive ??= new ContextArchive(async () => this.#allParts(), this.dockerfile, {
      ...this.#options,
      encoding: this.streamEncoding,
    });
    return this.#archive;
  }

  async #written(archive: ContextArchive): Promise<void> {
    this.#temporary ??= TemporaryArchive.write(archive.stream(), this.streamEncoding);
    this.#name = (await this.#temporary).path;
  }
}
