/** The names that containers have by the links of others. */
import type { EngineState } from '../../state/engine-state.js';

/** By the id of the target: the names that others give it, `/other/alias`. */
export function namesByLinks(state: EngineState): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const container of state.containers) {
    for (const { target, alias } of container.links) {
      const others = names.get(target.id) ?? [];
      others.push(`/${container.name}/${alias}`);
      names.set(target.id, others);
    }
  }
  return names;
}
