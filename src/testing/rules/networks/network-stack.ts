/** Containers that have no network of their own, but that of another container. */
import { optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isNewer, wordsOf } from '../engine-words.js';

const SHARED = /^container:(.*)$/s;

/** It shares the network of another container. */
export function sharesNetwork({ hostConfig }: ContainerRecord): boolean {
  return SHARED.test(optionalTextAt(hostConfig, 'NetworkMode') ?? '');
}

/** The other container must run when this one starts. @throws Refusal 404 (newer engines: 500), 409 */
export function checkNetworkStack(state: EngineState, { hostConfig }: ContainerRecord): void {
  const [, reference] = SHARED.exec(optionalTextAt(hostConfig, 'NetworkMode') ?? '') ?? [];
  if (reference === undefined) return;
  const { id, name, status } = otherContainer(state, reference);
  if (status === 'running' || status === 'paused') return;
  throw new Refusal(
    409,
    wordsOf(state, {
      newer: `cannot join network namespace of a non running container: container ${name} is ${status}`,
      older: `cannot join network of a non running container: ${id}`,
    }),
  );
}

function otherContainer(state: EngineState, reference: string): ContainerRecord {
  const other = state.containers.find(reference);
  if (other) return other;
  const words = `No such container: ${reference}`;
  throw isNewer(state)
    ? new Refusal(500, `joining network namespace of container: ${words}`)
    : new Refusal(404, words);
}
