/** Containers as the cases need them. */
import type { ContainerCreate } from '../../../src/engine/payload.js';
import type { ContractContext } from './contract-context.js';

type Declaration = Partial<ContainerCreate>;

/** A container that was not started. It runs until it is asked to stop, where nothing else is declared. */
export async function created(
  context: ContractContext,
  text: string,
  more: Declaration = {},
): Promise<string> {
  const name = context.name(text);
  await context.engine.containers.create(name, payload(context, more), []);
  return name;
}

/** A container that runs. */
export async function started(
  context: ContractContext,
  text: string,
  more: Declaration = {},
): Promise<string> {
  const name = await created(context, text, more);
  await context.engine.containers.start(name);
  return name;
}

/** A container whose script has run to its end. */
export async function ended(
  context: ContractContext,
  text: string,
  script: string,
  more: Declaration = {},
): Promise<string> {
  const name = await started(context, text, { ...runs(script), ...more });
  await context.engine.containers.wait(name, context);
  return name;
}

/**
 * A container that heeds signals, and runs until one ends it. (A first process that has not asked for a signal yet
 * does not get it: whoever sends one at once, sends it for nothing.)
 *
 * @param codes by signal, the code to end with
 */
export async function heeding(
  context: ContractContext,
  text: string,
  codes: Readonly<Record<string, string>> = { TERM: 'exit 0' },
  more: Declaration = {},
): Promise<string> {
  const traps = Object.entries(codes).map(([signal, command]) => `trap "${command}" ${signal};`);
  const script = `${traps.join(' ')} echo ready; while true; do sleep 0.1; done`;
  const name = await started(context, text, { ...runs(script), ...more });
  await context.written(name, 'ready');
  return name;
}

export function payload(context: ContractContext, more: Declaration = {}): ContainerCreate {
  return { Image: context.image, Labels: {}, HostConfig: {}, ...more };
}

export function runs(script: string): Declaration {
  return { Cmd: ['/bin/sh', '-c', script] };
}
