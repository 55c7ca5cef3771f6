/** Puts the images on an engine: one archive as `docker save` writes it, in which all share one layer. */
import { createHash } from 'node:crypto';
import type { Engine } from '../../../src/engine/engine.js';
import type { FileEntry, NamedEntry } from '../../../src/testing/archive/file-entry.js';
import { writeTar } from '../../../src/testing/archive/write-tar.js';
import { idleLayer } from './idle-layer.js';
import type { ImageMetadata } from './image-metadata.js';

/** Name and tag on the engine: none that anybody else has. */
export function referenceOf({ name }: ImageMetadata): string {
  return `docker-map-test/popular-${name}:latest`;
}

export async function loadImages(engine: Engine, images: readonly ImageMetadata[]): Promise<void> {
  const layer = await idleLayer(images);
  const configurations = images.map((image) => ({ image, text: configurationText(image, digestOf(layer)) }));
  const manifest = configurations.map(({ image, text }) => ({
    Config: `${digestOf(Buffer.from(text))}.json`,
    RepoTags: [referenceOf(image)],
    Layers: ['layer.tar'],
  }));
  const entries = [
    file('layer.tar', layer),
    ...configurations.map(({ text }) => file(`${digestOf(Buffer.from(text))}.json`, Buffer.from(text))),
    file('manifest.json', Buffer.from(JSON.stringify(manifest))),
  ];
  await engine.images.load(writeTar(entries));
}

export async function removeImages(engine: Engine, images: readonly ImageMetadata[]): Promise<void> {
  for (const image of images) await engine.images.remove(referenceOf(image), { force: true });
}

function configurationText(image: ImageMetadata, layer: string): string {
  const { name: _, ExposedPorts = [], Volumes = [], ...rest } = image;
  return JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    created: '1970-01-01T00:00:00Z',
    config: {
      ...rest,
      ...(ExposedPorts.length > 0 && { ExposedPorts: setOf(ExposedPorts) }),
      ...(Volumes.length > 0 && { Volumes: setOf(Volumes) }),
    },
    rootfs: { type: 'layers', diff_ids: [`sha256:${layer}`] },
    history: [{ created: '1970-01-01T00:00:00Z' }],
  });
}

function setOf(names: readonly string[]): Readonly<Record<string, object>> {
  return Object.fromEntries(names.map((name) => [name, {}]));
}

function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function file(name: string, content: Buffer): NamedEntry {
  const entry: FileEntry = {
    kind: 'file',
    mode: 0o644,
    uid: 0,
    gid: 0,
    modified: 0,
    content,
    linkTarget: '',
  };
  return { name, entry };
}
