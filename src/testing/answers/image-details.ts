/** An image as `GET /images/{name}/json` shows it. */
import type { Fields } from '../../engine/answer/read.js';
import { isAtLeast } from '../../engine/api-version.js';
import type { ImageRecord } from '../state/image.js';
import { timeText } from '../state/moment.js';

export function imageDetails(image: ImageRecord, version: string): object {
  const { id, tags, digests, created, size, config, layers } = image;
  const isBefore = (other: string) => !isAtLeast(version, other);
  return {
    Id: id,
    RepoTags: [...tags],
    RepoDigests: [...digests],
    ...(isBefore('1.52') ? { Parent: '', DockerVersion: '' } : {}),
    Comment: '',
    Created: timeText(created),
    ...(isBefore('1.45') ? { Container: '', ContainerConfig: { ...OLDER_CONFIG, ...CONFIG } } : {}),
    Author: '',
    Config: configOf(config, version),
    Architecture: 'amd64',
    Os: 'linux',
    Size: size,
    ...(isBefore('1.44') ? { VirtualSize: size } : {}),
    GraphDriver: { Data: {}, Name: 'overlay2' },
    RootFS: { Type: 'layers', Layers: layers },
    Metadata: { LastTagTime: timeText(created) },
  };
}

const CONFIG: Fields = {
  Cmd: null,
  Entrypoint: null,
  Env: null,
  Labels: null,
  OnBuild: null,
  User: '',
  Volumes: null,
  WorkingDir: '',
};

/** Of containers, not of images: they went with API 1.50. */
const OLDER_CONFIG: Fields = {
  AttachStderr: false,
  AttachStdin: false,
  AttachStdout: false,
  Domainname: '',
  Hostname: '',
  Image: '',
  OpenStdin: false,
  StdinOnce: false,
  Tty: false,
};

/** Since API 1.52, what is empty is left away. */
function configOf(config: Fields, version: string): Fields {
  if (!isAtLeast(version, '1.50')) return { ...OLDER_CONFIG, ...CONFIG, ...config };
  if (!isAtLeast(version, '1.52')) return { ...CONFIG, ...config };
  return Object.fromEntries(Object.entries(config).filter(([, value]) => value !== null && value !== ''));
}
