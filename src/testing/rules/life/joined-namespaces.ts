/**
 * Containers that live in the IPC or PID namespace of another (`container:<id>`): that one has to run. Networks are in
 * network-stack.ts.
 */
import { optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { isUp } from '../containers/container-status.js';
import { isNewer } from '../engine-words.js';

/** @throws Refusal */
export function checkNamespaces(state: EngineState, { hostConfig }: ContainerRecord): void {
  const ipc = joined(optionalTextAt(hostConfig, 'IpcMode'));
  if (ipc !== undefined) checkOther(state, ipc, isNewer(state) ? modernIpc : ipcOf(ipc));
  const pid = joined(optionalTextAt(hostConfig, 'PidMode'));
  if (pid !== undefined) checkOther(state, pid, isNewer(state) ? modernPid : pidOf(pid));
}

interface Words {
  readonly gone: { readonly status: number; readonly prefix: string };
  readonly down: { readonly status: number; readonly prefix: string };
}

const modernIpc: Words = {
  gone: { status: 400, prefix: 'failed to join IPC namespace: ' },
  down: { status: 409, prefix: 'failed to join IPC namespace: ' },
};

const modernPid: Words = {
  gone: { status: 500, prefix: 'failed to join PID namespace: ' },
  down: { status: 500, prefix: 'failed to join PID namespace: ' },
};

function ipcOf(reference: string): Words {
  const words = { status: 500, prefix: `can't join IPC of container ${reference}: ` };
  return { gone: words, down: words };
}

function pidOf(reference: string): Words {
  return {
    gone: { status: 500, prefix: `cannot join PID of a non running container: ${reference}: ` },
    down: { status: 500, prefix: '' },
  };
}

function checkOther(state: EngineState, reference: string, { gone, down }: Words): void {
  const other = state.containers.find(reference);
  if (other === undefined) throw new Refusal(gone.status, `${gone.prefix}No such container: ${reference}`);
  if (!isUp(other)) throw new Refusal(down.status, `${down.prefix}container ${other.id} is not running`);
}

function joined(mode: string | undefined): string | undefined {
  return mode?.startsWith('container:') ? mode.slice('container:'.length) : undefined;
}
