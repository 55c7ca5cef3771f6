/** `host` and `host_root`: paths on the host by alias, and their root. Manual, section 3.7.1, "Host". */
import type { Lazy } from '../../lazy/lazy.js';
import { accepted } from '../accepted.js';
import type { HostDeclaration } from '../declaration.js';
import type { HostPath } from '../elements.js';
import { readHostPath } from './host-path.js';
import { readLate } from './late.js';
import type { Place, Placed } from './place.js';
import { readText } from './scalar.js';
import { describe, entriesOf, isNothing } from './shape.js';

/** An alias whose path is not valid is kept with an empty path: the alias is then known. */
export function readHost(host: Placed, hostRoot: Placed): HostDeclaration<Lazy> {
  const entries = entriesOf(host.value) ?? [];
  if (entries.length === 0 && !isNothing(host.value) && entriesOf(host.value) === undefined) {
    host.place.refuse(accepted.host, describe(host.value));
  }
  const paths = new Map<string, HostPath<Lazy>>();
  let root = isNothing(hostRoot.value) ? undefined : readLate(hostRoot.value, hostRoot.place, readText);
  for (const [alias, value] of entries) {
    const place = host.place.at(alias);
    if (alias !== 'root') paths.set(alias, readHostPath(value, place) ?? '');
    else if (!isNothing(value)) root = readRoot(value, place, hostRoot);
  }
  return root === undefined ? { paths } : { root, paths };
}

function readRoot(value: unknown, place: Place, hostRoot: Placed): string | Lazy | undefined {
  if (!isNothing(hostRoot.value) && hostRoot.value !== value) {
    return place.problem('duplicate-key', "the root is given twice, here and as 'host_root', and differs");
  }
  return readLate(value, place, readText);
}
