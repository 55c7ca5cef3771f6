/** Images to and from their registries. The engine talks to the registry; this tells it what, and who one is. */
import { writtenRegistry } from '../../common/docker-hub.js';
import { optionalNumberAt, optionalTextAt } from '../answer/read.js';
import type { Call } from '../call.js';
import type { Connection, Request } from '../connection.js';
import { path } from '../http/path.js';
import { type RegistryLogin, registryAuthHeader } from '../registry/registry-login.js';
import { registryRefusal } from '../registry/registry-refusal.js';
import { type TransferListeners, type TransferMessage, tell } from '../registry/transfer-progress.js';
import { splitReference } from './image-reference.js';
import { transferMessages } from './transfer-messages.js';

export interface PushOptions extends Call, TransferListeners {
  /** Default: none, which will do for registries that let everybody in. */
  readonly login?: RegistryLogin | undefined;
}

export interface PullOptions extends PushOptions {
  /** `linux/arm64`. Default: the engine's own. */
  readonly platform?: string | undefined;
}

export interface PulledImage {
  /** Of what the registry has under that reference, `sha256:…`; absent where the engine does not say. */
  readonly digest?: string;
  /** `false`: the engine had it already. */
  readonly isNewer: boolean;
}

export interface PushedImage {
  /** Under which the registry has it: `sha256:…`. */
  readonly digest?: string;
  /** Bytes of its manifest. */
  readonly size: number;
}

export async function pullImage(
  connection: Connection,
  reference: string,
  options: PullOptions,
): Promise<PulledImage> {
  const { repository, tag } = splitReference(reference);
  const query = { fromImage: repository, tag, platform: options.platform };
  let pulled: PulledImage = { isNewer: false };
  for await (const { progress } of transferred(
    connection,
    { method: 'POST', path: '/images/create', query, separate: true },
    reference,
    options,
  )) {
    const digest = /^Digest: (sha256:[0-9a-f]+)$/.exec(progress.status)?.[1];
    if (digest) pulled = { ...pulled, digest };
    if (progress.status.startsWith('Status: Downloaded')) pulled = { ...pulled, isNewer: true };
  }
  return pulled;
}

export async function pushImage(
  connection: Connection,
  reference: string,
  options: PushOptions,
): Promise<PushedImage> {
  const { repository, tag } = splitReference(reference);
  let pushed: PushedImage = { size: 0 };
  for await (const { aux } of transferred(
    connection,
    { method: 'POST', path: path`/images/${repository}/push`, query: { tag }, separate: true },
    reference,
    options,
  )) {
    const digest = optionalTextAt(aux, 'Digest');
    if (digest) pushed = { digest, size: optionalNumberAt(aux, 'Size') ?? 0 };
  }
  return pushed;
}

async function* transferred(
  connection: Connection,
  request: Request,
  reference: string,
  options: PushOptions,
): AsyncGenerator<TransferMessage> {
  const { login } = options;
  // A login that nobody gave is left to registries: engines take the header in both forms.
  const headers = registryAuthHeader(login);
  let hasBegun = false;
  try {
    for await (const message of transferMessages(connection, { ...request, headers }, options)) {
      hasBegun ||= message.progress.current > 0;
      tell(message, options);
      yield message;
    }
  } catch (error) {
    const asked = { engine: connection.name, method: request.method, path: decodeURIComponent(request.path) };
    const registry = writtenRegistry(reference);
    throw registryRefusal(error, asked, { registry, hasLogin: login !== undefined, hasBegun });
  }
}
