/**
 * `HostVolumeConfiguration`: paths on the engine's host by alias, and their `root`. Manual, section 3.7.1, "Host".
 */
import type { Lazy } from '../lazy/lazy.js';
import type { HostPathContent } from './content/values.js';
import type { HostDeclaration } from './declaration.js';
import { readHost } from './input/host.js';
import { Place, Report } from './input/place.js';
import type { Entries } from './input/shape.js';
import { MapError } from './map-error.js';
import type { MergeSettings } from './merge.js';
import { mergeHost } from './merge-parts.js';
import { namedAccess } from './named-access.js';

/** The paths of one map, changed in place. */
export class HostPaths {
  #declaration: HostDeclaration<Lazy> = { paths: new Map() };
  /** The paths as attributes of an object. */
  readonly access: HostVolumeConfiguration = hostVolumes(this);

  get declaration(): HostDeclaration<Lazy> {
    return this.#declaration;
  }

  merge(over: HostDeclaration<Lazy>, settings: MergeSettings = {}): void {
    this.#declaration = mergeHost(this.#declaration, over, settings);
  }

  /** Sets all there is. Everything is read before anything is taken away. */
  replace(entries: Entries): void {
    const given = entries.filter(([, value]) => value !== undefined);
    const read = given.map(([alias, value]) => readAlias(alias, value));
    this.#declaration = { paths: new Map() };
    for (const each of read) this.merge(each);
  }

  set(alias: string, value: unknown): void {
    if (value === undefined) this.delete(alias);
    else this.merge(readAlias(alias, value));
  }

  delete(alias: string): void {
    const { root, paths } = this.#declaration;
    const others = new Map([...paths].filter(([name]) => name !== alias));
    this.#declaration = root === undefined || alias === 'root' ? { paths: others } : { root, paths: others };
  }
}

function readAlias(alias: string, value: unknown): HostDeclaration<Lazy> {
  const report = new Report({ spelling: 'any' });
  const root = Place.root(report);
  const host = readHost(
    { value: { [alias]: value }, place: root.at('host') },
    { value: undefined, place: root.at('host_root') },
  );
  if (report.problems.length > 0) throw new MapError(`host path '${alias}'`, report.problems);
  return host;
}

function keysOf({ root, paths }: HostDeclaration<Lazy>): Iterable<string> {
  return root === undefined ? paths.keys() : ['root', ...paths.keys()];
}

/**
 * Paths by alias, and `root`, which is no alias. Assignments throw a `MapError` where the value is not valid;
 * `undefined` takes a path back. Iterates over pairs of alias and path.
 */
export interface HostVolumeConfiguration extends Iterable<readonly [string, HostPathContent]> {
  /** Comes before relative paths. */
  root?: string | Lazy | undefined;
  [alias: string]: HostPathContent | undefined;
}

function hostVolumes(paths: HostPaths): HostVolumeConfiguration {
  return namedAccess<HostPathContent>({
    names: () => paths.declaration.paths.keys(),
    keys: () => keysOf(paths.declaration),
    get: (alias) => (alias === 'root' ? paths.declaration.root : paths.declaration.paths.get(alias)),
    create: () => undefined,
    set: (alias, value) => paths.set(alias, value),
    delete: (alias) => paths.delete(alias),
  });
}
