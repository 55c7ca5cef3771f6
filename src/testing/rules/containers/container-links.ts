/** Links as containers keep them (`HostConfig.Links`: `<id>:<alias>`). */
import { textsAt } from '../../../engine/answer/read.js';
import type { ContainerRecord } from '../../state/container.js';
import type { EngineState } from '../../state/engine-state.js';

export interface ContainerLink {
  readonly target: ContainerRecord;
  readonly alias: string;
}

/** Those whose target still exists. */
export function linksOf(state: EngineState, container: ContainerRecord): readonly ContainerLink[] {
  return textsAt(container.hostConfig, 'Links').flatMap((link) => {
    const [id = '', alias = ''] = link.split(':');
    const target = state.containers.find(id);
    return target ? [{ target, alias }] : [];
  });
}

/** By the id of the target: the names that others give it, `/other/alias`. */
export function namesByLinks(state: EngineState): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const container of state.containers) {
    for (const { target, alias } of linksOf(state, container)) {
      const others = names.get(target.id) ?? [];
      others.push(`/${container.name}/${alias}`);
      names.set(target.id, others);
    }
  }
  return names;
}
