/** The attributes of a map that are simple values or lists of words, as properties. Manual, section 3.7.1. */
import { frozen } from '../common/frozen.js';
import type { Lazy } from '../lazy/lazy.js';
import type { MapContent } from './content/map.js';
import type { MapAttributes } from './declaration.js';

/** Every assignment throws a `MapError` where the value is not valid; `undefined` takes the attribute back. */
export abstract class AttributedMap {
  protected abstract readonly attributes: MapAttributes<Lazy>;
  protected abstract assign(attribute: keyof MapAttributes, value: unknown): void;

  /** Prefix of image names that have no slash. */
  get repository(): string | Lazy | undefined {
    return this.attributes.repository;
  }

  set repository(value: MapContent['repository']) {
    this.assign('repository', value);
  }

  /** Domain name of new containers. */
  get defaultDomain(): string | Lazy | undefined {
    return this.attributes.defaultDomain;
  }

  set defaultDomain(value: MapContent['defaultDomain']) {
    this.assign('defaultDomain', value);
  }

  /** Whether host names are made from container names; true unless set. */
  get setHostname(): boolean | undefined {
    return this.attributes.setHostname;
  }

  set setHostname(value: MapContent['setHostname']) {
    this.assign('setHostname', value);
  }

  /** Whether names of attached volumes include their owner; false unless set. */
  get useAttachedParentName(): boolean | undefined {
    return this.attributes.useAttachedParentName;
  }

  set useAttachedParentName(value: MapContent['useAttachedParentName']) {
    this.assign('useAttachedParentName', value);
  }

  /** Tag of images that have none; `latest` unless set. */
  get defaultTag(): string | Lazy | undefined {
    return this.attributes.defaultTag;
  }

  set defaultTag(value: MapContent['defaultTag']) {
    this.assign('defaultTag', value);
  }

  /** Names of the engines that the map runs on. */
  get clients(): readonly string[] {
    return frozen(this.attributes.clients);
  }

  set clients(value: MapContent['clients']) {
    this.assign('clients', value);
  }

  /** Lists of configurations and instances to act on together, by name. */
  get groups(): ReadonlyMap<string, readonly string[]> {
    return new Map(this.attributes.groups);
  }

  set groups(value: MapContent['groups'] | MapAttributes['groups']) {
    this.assign('groups', value);
  }
}
