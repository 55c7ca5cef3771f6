/** What is mounted at a path of a container, whichever way it was declared. */
import {
  type Fields,
  fieldsAt,
  fieldsOf,
  isFields,
  listOf,
  optionalTextAt,
  textsAt,
} from '../../../engine/answer/read.js';
import { canonical } from '../normalise/json.js';
import { cleanPath } from '../normalise/path.js';

export interface Place {
  /** Inside the container. */
  readonly path: string;
  /** `anonymous`: some volume, whichever; `other`: anything that is neither a volume nor a path of the host. */
  readonly kind: 'bind' | 'volume' | 'anonymous' | 'other';
  /** The path on the host, or the volume's name. */
  readonly source: string;
  readonly readonly: boolean;
  /** What else there is to say, as one text. */
  readonly options: string;
}

export type Places = ReadonlyMap<string, Place>;

/** Of `Volumes`, `Binds` and `Mounts`; a path that is in several of them is the last one's. */
export function placesIn(fields: Fields): Places {
  const places = [
    ...Object.keys(fieldsAt(fields, 'Volumes')).map(anonymous),
    ...textsAt(fields, 'Binds').map(boundPlace),
    ...listOf(fields['Mounts'], 'Mounts').map((mount) => mountedPlace(fieldsOf(mount, 'mount'))),
  ];
  return new Map(places.map((place) => [place.path, place]));
}

function anonymous(path: string): Place {
  return { path: cleanPath(path), kind: 'anonymous', source: '', readonly: false, options: '' };
}

/** Options of binds that are of no consequence once the container exists, or are the default. */
const silent: ReadonlySet<string> = new Set([
  ...['rw', 'ro', 'nocopy', 'copy', 'rprivate', 'rbind', 'nodev', 'nosuid'],
  ...['consistent', 'cached', 'delegated', 'default'],
]);

/** `host:container[:options]`, or a path alone. */
function boundPlace(text: string): Place {
  const [source = '', path, modes = ''] = text.split(':');
  if (path === undefined) return anonymous(source);
  const options = modes.split(',').filter(Boolean);
  const kind = source.startsWith('/') ? 'bind' : 'volume';
  return {
    path: cleanPath(path),
    kind,
    source: kind === 'bind' ? cleanPath(source) : source,
    readonly: options.includes('ro'),
    options: options
      .filter((option) => !silent.has(option))
      .sort()
      .join(),
  };
}

function mountedPlace(mount: Fields): Place {
  const source = optionalTextAt(mount, 'Source') ?? '';
  const place = {
    path: cleanPath(optionalTextAt(mount, 'Target') ?? ''),
    readonly: mount['ReadOnly'] === true,
  };
  switch (mount['Type']) {
    case 'bind':
      return {
        ...place,
        kind: 'bind',
        source: cleanPath(source),
        options: bindOptions(mount['BindOptions']),
      };
    case 'volume':
      return { ...place, kind: source === '' ? 'anonymous' : 'volume', source, options: subpath(mount) };
    default: {
      const { Target: _, ReadOnly: __, Consistency: ___, ...rest } = mount;
      return { ...place, kind: 'other', source: '', options: canonical(rest) };
    }
  }
}

function bindOptions(value: unknown): string {
  if (!isFields(value)) return '';
  const { Propagation: propagation, CreateMountpoint: _, ...rest } = value;
  const named = typeof propagation === 'string' && !silent.has(propagation) ? propagation : '';
  return [named, canonical(rest)].filter(Boolean).join();
}

/** Of a volume's options, the only one that is not about the volume itself. */
function subpath(mount: Fields): string {
  return optionalTextAt(fieldsAt(mount, 'VolumeOptions'), 'Subpath') ?? '';
}
