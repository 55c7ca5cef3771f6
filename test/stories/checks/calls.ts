/**
 * The number of calls stays within bounds. An action costs, at most: five calls to look at the engine, one for each mount
 * of a prepared volume; four for each container (stop, remove, create, start), one for each of its networks, one for
 * each network of the map, five for each volume (four for its helper container), one for each image; and forty for each
 * request that something befell, since what an engine may be in the middle of is tried again for some seconds.
 */
import { type Act, actsOf, type Performance } from '../play/performance.js';
import { containersOf } from '../story/names.js';
import type { StoryMap } from '../story/story.js';

const perFault = 40;
const images = 3;

export function calls(performance: Performance): readonly string[] {
  const { story, first } = performance;
  const befallen = story.faults.reduce((sum, { times }) => sum + times, 0);
  return actsOf(performance).flatMap((act) => {
    const allowed = callsFor(story.map) + (first.includes(act) ? perFault * befallen : 0);
    const made = callsOf(act);
    return made > allowed ? [`${act.action} took ${made} calls, and should take ${allowed} at most`] : [];
  });
}

function callsOf({ planning, running }: Act): number {
  return planning.length + running.length;
}

function callsFor({ configurations }: StoryMap): number {
  let total = 5 + images;
  const prepared = new Set(
    configurations.flatMap(({ attaches }) =>
      attaches.flatMap(({ alias, owner, mode }) => (owner === null && mode === null ? [] : [alias])),
    ),
  );
  for (const each of configurations) {
    const containers = containersOf(each).length;
    const mounts = [...each.attaches.map(({ alias }) => alias), ...each.uses.map(({ name }) => name)];
    total += containers * (4 + each.networks.length + mounts.filter((alias) => prepared.has(alias)).length);
    total += 5 * each.attaches.length;
  }
  return (
    total + new Set(configurations.flatMap(({ networks }) => networks.map(({ network }) => network))).size
  );
}
