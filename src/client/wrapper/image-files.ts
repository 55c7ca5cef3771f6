/** Images in files of this machine. */
import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { DockerMapError } from '../../common/docker-map-error.js';
import { gzipped } from '../../common/gzipped.js';
import { reasonOf } from '../../common/system-error.js';
import { writeWhole } from '../../common/write-whole.js';
import type { LoadOptions } from '../../engine/endpoint/image-archives.js';
import type { Engine } from '../../engine/engine.js';
import { counted, type FileOptions } from './transferred-bytes.js';

export interface SaveImageOptions extends FileOptions {
  /** With gzip. Default: where the file's name ends in `.gz` or `.tgz`. */
  readonly compress?: boolean | undefined;
}

export interface LoadImageOptions extends FileOptions, LoadOptions {}

/** The file is there when it is whole. */
export async function saveImage(
  engine: Engine,
  images: string | readonly string[],
  file: string,
  options: SaveImageOptions,
): Promise<void> {
  const references = typeof images === 'string' ? [images] : images;
  const { compress = /\.t?gz$/.test(file) } = options;
  const archive = counted(engine.images.save(references, options), options);
  await writeWhole(file, compress ? gzipped(archive) : archive);
}

/** @returns what was loaded: references, or ids of images without one */
export async function loadImage(
  engine: Engine,
  file: string,
  options: LoadImageOptions,
): Promise<readonly string[]> {
  try {
    await access(file, constants.R_OK);
  } catch (cause) {
    throw new DockerMapError('file-unreadable', `${file} cannot be read: ${reasonOf(cause)}`, {
      hint: 'Check its path and its permissions.',
      cause,
    });
  }
  const archive = Readable.from(counted(createReadStream(file), options), { objectMode: false });
  return engine.images.load(archive, options);
}
