/** What the links of containers on the default bridge demand. */
import { optionalTextAt } from '../../../engine/answer/read.js';
import type { ContainerLink, ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';
import { Refusal } from '../../state/refusal.js';
import { wordsOf } from '../engine-words.js';

/** What a container links to must run, on the default bridge, when it starts. @throws Refusal */
export function checkLinks(state: EngineState, { name, hostConfig, links }: ContainerRecord): void {
  const mode = optionalTextAt(hostConfig, 'NetworkMode') ?? '';
  if (!['', 'default', 'bridge'].includes(mode)) return;
  for (const link of links) checkLink(state, name, link);
}

function checkLink(state: EngineState, name: string, { target, alias }: ContainerLink): void {
  if (target.run === undefined)
    throw new Refusal(500, `Cannot link to a non running container: /${target.name} AS /${name}/${alias}`);
  if (target.endpoints.get('bridge')?.attached) return;
  throw new Refusal(
    500,
    wordsOf(state, {
      newer: `container ${target.id} not attached to default bridge network`,
      older: `Cannot link to /${target.name}, as it does not belong to the default network`,
    }),
  );
}
