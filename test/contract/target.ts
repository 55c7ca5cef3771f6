/**
 * The engines that the contract is held against. `script/test contract` starts the real ones, and says in an
 * environment variable where they are.
 */
import { isFields, optionalTextAt } from '../../src/engine/answer/read.js';

export type TargetName =
  | 'simulated-oldest'
  | 'simulated-newest'
  | 'docker-oldest'
  | 'docker-newest'
  | 'podman';

export type Target =
  /** It listens at `host` and has the image. */
  | { readonly kind: 'ready'; readonly host: string; readonly image: string }
  /** It was to be there and is not; why. */
  | { readonly kind: 'failed'; readonly problem: string }
  /** Nobody asked for it, or it cannot be on this machine. */
  | { readonly kind: 'absent' };

/** @param name of a real engine */
export function realTarget(name: TargetName): Target {
  const all: unknown = JSON.parse(process.env['DOCKER_MAP_CONTRACT_TARGETS'] ?? '{}');
  const fields = isFields(all) ? all[name] : undefined;
  if (!isFields(fields)) return { kind: 'absent' };
  const host = optionalTextAt(fields, 'host');
  const image = optionalTextAt(fields, 'image');
  if (host !== undefined && image !== undefined) return { kind: 'ready', host, image };
  return { kind: 'failed', problem: optionalTextAt(fields, 'problem') ?? 'Nobody said where it is.' };
}
