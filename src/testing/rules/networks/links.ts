/** Links of containers on the default bridge (`HostConfig.Links`, as `<id>:<alias>`). */
import { optionalTextAt, textsAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { wordsOf } from '../engine-words.js';

/** What a container links to must run, on the default bridge, when it starts. @throws Refusal */
export function checkLinks(state: EngineState, container: ContainerRecord): void {
  const mode = optionalTextAt(container.hostConfig, 'NetworkMode') ?? '';
  if (!['', 'default', 'bridge'].includes(mode)) return;
  for (const link of textsAt(container.hostConfig, 'Links')) checkLink(state, container, link);
}

function checkLink(state: EngineState, container: ContainerRecord, link: string): void {
  const [reference = '', alias = ''] = link.split(':');
  const target = state.containers.find(reference);
  if (target?.run === undefined)
    throw new Refusal(
      500,
      `Cannot link to a non running container: /${target?.name ?? reference} AS /${container.name}/${alias}`,
    );
  if (target.endpoints.get('bridge')?.attached) return;
  throw new Refusal(
    500,
    wordsOf(state, {
      newer: `container ${target.id} not attached to default bridge network`,
      older: `Cannot link to /${target.name}, as it does not belong to the default network`,
    }),
  );
}
