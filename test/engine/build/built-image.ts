/** Builds a `DockerFile` on the engine at hand, and reads back what became of it. */
import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { callSuccessfully } from '../../../script/lib/engine/api.js';
import { buildImage } from '../../../src/build/build-image.js';
import { parseAddress } from '../../../src/engine/address.js';
import { Engine } from '../../../src/engine/engine.js';
import { readArchive } from '../../../src/image/archive/read-archive.js';
import type { Builder, BuildSpecification } from '../../../src/image/build-specification.js';
import type { DockerFile } from '../../../src/image/dockerfile/dockerfile.js';
import { plainBuild } from '../../support/plain-build.js';
import { testEngine } from '../../support/test-engine.js';

export interface BuiltFile {
  readonly kind: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Empty for what is no file. */
  readonly content: string;
}

export interface ImageConfiguration {
  readonly [key: string]: unknown;
  readonly Env: readonly string[];
  readonly Labels: Readonly<Record<string, string>>;
}

export class BuiltImage {
  readonly #engine: Engine;
  readonly id: string;

  constructor(engine: Engine, id: string) {
    this.#engine = engine;
    this.id = id;
  }

  /** As the engine tells it. */
  async configuration(): Promise<ImageConfiguration> {
    const answer = await callSuccessfully(this.#engine.name, 'GET', `/images/${this.id}/json`);
    return JSON.parse(answer, (_key, value) => value ?? undefined).Config;
  }

  /** What is in a folder of the image, at every depth, by its path in it. */
  async files(folder: string): Promise<Readonly<Record<string, BuiltFile>>> {
    const container = JSON.parse(
      await callSuccessfully(this.#engine.name, 'POST', '/containers/create', {
        json: { Image: this.id, Cmd: ['none'] },
      }),
    ).Id;
    const place = await mkdtemp(join(tmpdir(), 'docker-map-test-'));
    try {
      const archive = join(place, 'files.tar');
      await pipeline(
        Readable.from(this.#engine.containers.download(container, folder)),
        createWriteStream(archive),
      );
      return await filesIn(archive);
    } finally {
      await this.#engine.containers.remove(container, { force: true });
      await rm(place, { recursive: true });
    }
  }
}

/** A folder for files to add, and the images built, until it ends. */
export class DockerfileBuilds {
  /** On this machine; absolute. */
  readonly folder = mkdtempSync(join(tmpdir(), 'docker-map-test-'));
  readonly engine: Engine;
  /** An image to build from. */
  readonly image: string;
  readonly #name: string;
  readonly #references: string[] = [];

  /** @param name of the images; one for each file of tests */
  constructor(name: string) {
    const { host, image } = testEngine();
    this.engine = new Engine(parseAddress(host));
    this.image = image;
    this.#name = `docker-map-test-dockerfile-${name}`;
  }

  /** Writes a file, and the folders it is in. @returns its absolute path */
  file(name: string, content: string): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** Packs what is in a folder, as people do it. */
  pack(folder: string, archive: string): void {
    execFileSync('tar', ['-C', join(this.folder, folder), '-cf', archive, '.']);
  }

  async build(
    dockerfile: DockerFile,
    builder: Builder = 'buildkit',
    secrets: BuildSpecification['secrets'] = {},
  ): Promise<BuiltImage> {
    const reference = `${this.#name}:${this.#references.length}`;
    this.#references.push(reference);
    const id = await buildImage(this.engine, reference, {
      ...plainBuild,
      source: dockerfile.buildSource(),
      secrets,
      builder,
    });
    return new BuiltImage(this.engine, id);
  }

  async end(): Promise<void> {
    rmSync(this.folder, { recursive: true });
    for (const reference of this.#references) await this.engine.images.remove(reference, { force: true });
    this.engine.close();
  }
}

async function filesIn(archive: string): Promise<Readonly<Record<string, BuiltFile>>> {
  const files: Record<string, BuiltFile> = {};
  for await (const member of readArchive(archive)) {
    const pieces: Uint8Array[] = [];
    if (member.kind === 'file') for await (const piece of member.content) pieces.push(piece);
    const { kind, mode, uid, gid } = member;
    const path = member.name.split('/').slice(1).join('/');
    if (path !== '') files[path] = { kind, mode, uid, gid, content: Buffer.concat(pieces).toString() };
  }
  return files;
}
