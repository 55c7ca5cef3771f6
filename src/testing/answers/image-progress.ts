/** What engines tell while they pull, push or load an image. */
import type { PulledImage } from '../rules/images/pull-image.js';

export type ProgressMessage = Readonly<Record<string, unknown>>;

/** @param name short: `busybox:latest`; of images by digest, with that */
export function pullProgress(
  { image, digest, isNew }: PulledImage,
  name: string,
): readonly ProgressMessage[] {
  const [, repository = name, tag = ''] = /^(.+?)[:@]([^/]+)$/.exec(name) ?? [];
  const id = layerOf(image.id);
  const { size } = image;
  const layer = isNew
    ? [
        { status: 'Pulling fs layer', progressDetail: {}, id },
        {
          status: 'Downloading',
          progressDetail: { current: size, total: size },
          progress: `[${'='.repeat(50)}>]  ${megabytes(size)}/${megabytes(size)}`,
          id,
        },
        { status: 'Download complete', progressDetail: {}, id },
        { status: 'Pull complete', progressDetail: {}, id },
      ]
    : [];
  const result = isNew ? 'Downloaded newer image' : 'Image is up to date';
  return [
    { status: `Pulling from ${onHub(repository)}`, id: tag },
    ...layer,
    { status: `Digest: ${digest}` },
    { status: `Status: ${result} for ${name}` },
  ];
}

/** @param name `busybox:latest` */
export function pushProgress(pushed: PulledImage | undefined, name: string): readonly ProgressMessage[] {
  const [, repository = name, tag = 'latest'] = /^(.+):([^:/]+)$/.exec(name) ?? [];
  const path = onHub(repository);
  const whole = /^[^/]*[.:][^/]*\/|^localhost\//.test(path) ? path : `docker.io/${path}`;
  const begin = { status: `The push refers to repository [${whole}]` };
  if (!pushed) return [begin, failure(`An image does not exist locally with the tag: ${repository}`)];
  const id = layerOf(pushed.image.id);
  const size = 527;
  return [
    begin,
    { status: 'Preparing', progressDetail: {}, id },
    { status: pushed.isNew ? 'Pushed' : 'Layer already exists', progressDetail: {}, id },
    { status: `${tag}: digest: ${pushed.digest} size: ${size}` },
    { progressDetail: {}, aux: { Tag: tag, Digest: pushed.digest, Size: size } },
  ];
}

/** What goes wrong when the answer has begun. */
export function failure(message: string): ProgressMessage {
  return { errorDetail: { message }, error: message };
}

function layerOf(id: string): string {
  return id.slice('sha256:'.length).slice(-12);
}

function onHub(repository: string): string {
  return repository.includes('/') ? repository : `library/${repository}`;
}

function megabytes(size: number): string {
  return `${(size / 1e6).toPrecision(4)}MB`;
}
