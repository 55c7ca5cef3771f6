/** What a recorded request would do to which object. */
import type { Photo } from '../stage/photo.js';
import type { RecordedRequest } from '../stage/recorded-request.js';

export type DeedKind =
  | 'create'
  | 'start'
  | 'stop'
  | 'kill'
  | 'wait'
  | 'restart'
  | 'remove'
  | 'connect'
  | 'create network'
  | 'remove network'
  | 'remove volume'
  | 'pull'
  | 'other';

export interface Deed {
  readonly kind: DeedKind;
  /** Name of the object. */
  readonly target: string;
  /** Of a connection: the network; whether the container was named by its id, as its creation does. */
  readonly network: string;
  readonly byId: boolean;
  readonly request: RecordedRequest;
}

const containerDeeds: ReadonlySet<string> = new Set(['start', 'stop', 'kill', 'wait', 'restart']);

/** @param photos where names are looked up by ids */
export function deedOf(request: RecordedRequest, photos: readonly Photo[]): Deed {
  const [, kind = '', target = '', verb = ''] = request.path.split('/');
  const base = { target, network: '', byId: false, request };
  if (kind === 'containers' && request.method === 'DELETE') return { ...base, kind: 'remove' };
  if (kind === 'containers' && target === 'create')
    return { ...base, kind: 'create', target: request.query['name'] ?? '' };
  if (kind === 'containers' && isContainerDeed(verb)) return { ...base, kind: verb };
  if (kind === 'networks' && request.method === 'DELETE') return { ...base, kind: 'remove network' };
  if (kind === 'networks' && target === 'create')
    return { ...base, kind: 'create network', target: String(request.body['Name']) };
  if (kind === 'networks' && verb === 'connect') {
    const reference = String(request.body['Container']);
    const name = nameOf(reference, photos);
    return { kind: 'connect', target: name ?? reference, network: target, byId: name !== undefined, request };
  }
  if (kind === 'volumes' && request.method === 'DELETE') return { ...base, kind: 'remove volume' };
  if (kind === 'images' && target === 'create')
    return { ...base, kind: 'pull', target: `${request.query['fromImage']}:${request.query['tag']}` };
  return { ...base, kind: 'other', target: `${request.method} ${request.path}` };
}

function isContainerDeed(verb: string): verb is 'start' | 'stop' | 'kill' | 'wait' | 'restart' {
  return containerDeeds.has(verb);
}

function nameOf(id: string, photos: readonly Photo[]): string | undefined {
  for (const { containers } of photos)
    for (const container of containers.values()) if (container.id === id) return container.name;
  return undefined;
}

export function deedWords({ kind, target, network, request }: Deed): string {
  const ended = request.status === undefined ? 'not carried out' : String(request.status);
  return `${kind} ${target}${network && ` to ${network}`} (${ended}${request.delivered ? '' : ', answer lost'})`;
}
