/** What a map holds: its attributes, and its configurations by name. Changes come read already. */
import type { Lazy } from '../lazy/lazy.js';
import { containerSection, networkSection, volumeSection } from './configuration-sections.js';
import type { MapAttributes, MapDeclaration } from './declaration.js';
import { HostPaths } from './host-volume-configuration.js';
import type { MapChanges } from './input/map.js';
import { describe, entriesOf, isNothing } from './input/shape.js';
import { MapError } from './map-error.js';
import { fillAttributes, mergeAttributes } from './merge-parts.js';
import type { Mode } from './named-configurations.js';
import type { Problem } from './problem.js';

const nothing: MapAttributes<Lazy> = { clients: [], groups: new Map() };

export class MapState {
  readonly containers = containerSection();
  readonly volumes = volumeSection();
  readonly networks = networkSection();
  readonly host = new HostPaths();
  attributes: MapAttributes<Lazy> = nothing;

  /** Everything as read-only data. */
  declaration(name: string): MapDeclaration<Lazy> {
    return {
      ...this.attributes,
      name,
      containers: this.containers.declarations(),
      volumes: this.volumes.declarations(),
      host: this.host.declaration,
      networks: this.networks.declarations(),
    };
  }

  apply(changes: MapChanges, mode: Mode): void {
    this.containers.apply(changes.containers, mode);
    this.volumes.apply(changes.volumes, mode);
    this.networks.apply(changes.networks, mode);
    const settings = mode.kind === 'merge' ? mode.settings : {};
    this.host.merge(changes.host, settings);
    this.#layAttributes(changes.attributes, mode);
  }

  /** With everything that the other one has. An update also takes over what it does not set, but for host paths. */
  applyAll(other: MapState, mode: Mode): void {
    this.containers.applyAll(other.containers, mode);
    this.volumes.applyAll(other.volumes, mode);
    this.networks.applyAll(other.networks, mode);
    this.host.merge(other.host.declaration, mode.kind === 'merge' ? mode.settings : {});
    if (mode.kind === 'update') this.attributes = other.attributes;
    else this.#layAttributes(other.attributes, mode);
  }

  /** With everything that the other one has; what that does not set is as it was here. */
  cover(other: MapState): void {
    const fallback = this.attributes;
    this.applyAll(other, { kind: 'update' });
    this.attributes = fillAttributes(other.attributes, fallback);
  }

  /** Sets everything in a section, or nothing. */
  replace(section: 'containers' | 'volumes' | 'networks' | 'host', content: unknown): void {
    const entries = isNothing(content) ? [] : entriesOf(content);
    if (entries === undefined) throw new MapError('a map', [notAMapping(section, content)]);
    this[section].replace(entries);
  }

  /** Sets one attribute to the value that was read for it; takes it back where there is none. */
  assign(attribute: keyof MapAttributes, given: Partial<MapAttributes<Lazy>>): void {
    const { [attribute]: _, ...others } = this.attributes;
    this.attributes = { ...nothing, ...others, ...given };
  }

  #layAttributes(given: Partial<MapAttributes<Lazy>>, mode: Mode): void {
    this.attributes =
      mode.kind === 'merge'
        ? mergeAttributes(this.attributes, given, mode.settings)
        : { ...this.attributes, ...given };
  }
}

function notAMapping(section: string, content: unknown): Problem {
  const message = `expected a mapping, found ${describe(content)}`;
  return { code: 'invalid-value', path: [section], message };
}
