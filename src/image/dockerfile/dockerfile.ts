/**
 * A Dockerfile, written in code (manual, section 3.3): instructions are written at once, what configures the image is written
 * by `finalize()`, and files that it names are noted for the context.
 */
import { checkOptions, type OptionNames } from '../../common/known-options.js';
import { writeWhole } from '../../common/write-whole.js';
import type { BuildSource } from '../build-specification.js';
import { configurationLines, type DockerfileConfiguration } from './configuration.js';
import { DockerfileFiles } from './dockerfile-files.js';
import type { EscapeCharacter } from './quoting.js';
import { removalLine } from './removal.js';

export interface DockerFileOptions extends DockerfileConfiguration {
  /** Written as `MAINTAINER`. */
  readonly maintainer?: string | null;
  /** Instructions to begin with, as they are: a text, or lines. */
  readonly initial?: string | readonly string[] | null;
  /** Take `` ` `` instead of the backslash to escape with: for images of Windows. */
  readonly escape?: EscapeCharacter;
}

const OPTIONS: OptionNames<DockerFileOptions> = {
  ...{ maintainer: true, initial: true, escape: true },
  ...{ volumes: true, entrypoint: true, command: true, commandShell: true, commandUser: true },
  ...{ commandWorkdir: true, expose: true, labels: true, shell: true, stopsignal: true, healthcheck: true },
};

type Configuration = Required<DockerfileConfiguration>;

export class DockerFile extends DockerfileFiles {
  #configuration: DockerfileConfiguration;

  /**
   * @param baseImage `null`: no `FROM` is written
   * @throws DockerMapError `call-option` for an option that there is not
   */
  constructor(baseImage: string | null = 'tianon/true:latest', options: DockerFileOptions = {}) {
    checkOptions('DockerFile', options, OPTIONS);
    const { maintainer, initial, escape: escapeWith, ...configuration } = options;
    super(escapeWith);
    this.#configuration = configuration;
    if (baseImage) this.prefix('FROM', baseImage);
    this.blank();
    if (maintainer) {
      this.prefix('MAINTAINER', maintainer);
      this.blank();
    }
    if (typeof initial === 'string' && initial !== '') this.writeLine(initial);
    else if (initial) this.writeLines(initial);
  }

  /** Appends to `volumes`. */
  addVolume(path: string): void {
    const volumes = this.volumes ?? [];
    this.volumes = [...(typeof volumes === 'string' ? [volumes] : volumes), path];
  }

  /** Writes what was set. Nothing can be changed from then on; to do it again does nothing. */
  finalize(): void {
    if (this.isFinalized) return;
    const lines = configurationLines(this.#configuration, this.escape);
    const removals = this.removed.map(removalLine);
    for (const line of removals) this.instruct(line);
    if (removals.length > 0) this.blank();
    for (const line of lines) this.instruct(line);
    this.close();
  }

  /** Finalizes it, and writes it to a file. @throws DockerMapError `file-write` */
  async save(path: string): Promise<void> {
    this.finalize();
    await writeWhole(path, [Buffer.from(this.getValue())]);
  }

  /** Finalizes it. What a context is packed from, and an image built. */
  buildSource(): Extract<BuildSource, { kind: 'dockerfile' }> {
    this.finalize();
    return { kind: 'dockerfile', text: this.getValue(), files: this.files, archives: this.archives };
  }

  get volumes(): Configuration['volumes'] {
    return this.#configuration.volumes ?? null;
  }
  set volumes(volumes: Configuration['volumes']) {
    this.#configure({ volumes });
  }

  get entrypoint(): Configuration['entrypoint'] {
    return this.#configuration.entrypoint ?? null;
  }
  set entrypoint(entrypoint: Configuration['entrypoint']) {
    this.#configure({ entrypoint });
  }

  get command(): Configuration['command'] {
    return this.#configuration.command ?? null;
  }
  set command(command: Configuration['command']) {
    this.#configure({ command });
  }

  get commandShell(): boolean {
    return this.#configuration.commandShell ?? false;
  }
  set commandShell(commandShell: boolean) {
    this.#configure({ commandShell });
  }

  get commandUser(): Configuration['commandUser'] {
    return this.#configuration.commandUser ?? null;
  }
  set commandUser(commandUser: Configuration['commandUser']) {
    this.#configure({ commandUser });
  }

  get commandWorkdir(): Configuration['commandWorkdir'] {
    return this.#configuration.commandWorkdir ?? null;
  }
  set commandWorkdir(commandWorkdir: Configuration['commandWorkdir']) {
    this.#configure({ commandWorkdir });
  }

  get expose(): Configuration['expose'] {
    return this.#configuration.expose ?? null;
  }
  set expose(expose: Configuration['expose']) {
    this.#configure({ expose });
  }

  get labels(): Configuration['labels'] {
    return this.#configuration.labels ?? null;
  }
  set labels(labels: Configuration['labels']) {
    this.#configure({ labels });
  }

  get shell(): Configuration['shell'] {
    return this.#configuration.shell ?? null;
  }
  set shell(shell: Configuration['shell']) {
    this.#configure({ shell });
  }

  get stopsignal(): Configuration['stopsignal'] {
    return this.#configuration.stopsignal ?? null;
  }
  set stopsignal(stopsignal: Configuration['stopsignal']) {
    this.#configure({ stopsignal });
  }

  get healthcheck(): Configuration['healthcheck'] {
    return this.#configuration.healthcheck ?? null;
  }
  set healthcheck(healthcheck: Configuration['healthcheck']) {
    this.#configure({ healthcheck });
  }

  #configure(changes: DockerfileConfiguration): void {
    this.change();
    this.#configuration = { ...this.#configuration, ...changes };
  }
}
