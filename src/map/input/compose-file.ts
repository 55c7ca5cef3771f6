/** Files written for Compose, which are taken for maps: one word on the whole, in place of one on each of its parts. */
import type { Place } from './place.js';
import { type Entries, entriesOf, isMapping, isNothing } from './shape.js';

const SERVICES = 'services';

/** The key that only such a file has, with its services below. */
export function isComposeFile(entries: Entries): boolean {
  const [, services] = entries.find(([key]) => key === SERVICES) ?? [];
  const items = entriesOf(services);
  if (items === undefined) return false;
  const values = items.map(([, value]) => value);
  return values.every((value) => isMapping(value) || isNothing(value)) && values.some(isService);
}

export function refuseComposeFile(place: Place): void {
  place
    .at(SERVICES)
    .problem(
      'compose-file',
      "this looks like a Compose file, and not like a map: containers stand at the top of a map, not below 'services'; " +
        "'ports' are 'exposes', 'volumes' are 'binds', 'shares' and 'attaches', 'depends_on' follows from 'links' and 'uses', " +
        "'environment' and 'command' are in 'create_options', 'restart' is 'restart_policy' in 'host_config'",
    );
}

function isService(value: unknown): boolean {
  return (entriesOf(value) ?? []).some(([key]) => key === 'image' || key === 'build');
}
