/** `ContainerMap`: a whole landscape as declared, read from an object and checked. */
import type {
  ContainerConfiguration,
  HostVolumeConfiguration,
  MapDeclaration,
  NetworkConfiguration,
  VolumeConfiguration,
} from './configuration.js';
import { readMap } from './input/map.js';
import { type KeySpelling, Report } from './input/place.js';
import { findIntegrityProblems } from './integrity/check.js';
import { MapError, MapIntegrityError } from './map-error.js';

export interface ContainerMapOptions {
  /** Check that the parts of the map fit together; true unless set. */
  readonly checkIntegrity?: boolean;
  /** How property names may be written: `any` (default), camelCase and snake_case, or only `snake_case`. */
  readonly keys?: KeySpelling;
}

export class ContainerMap implements MapDeclaration {
  readonly name: string;
  declare readonly repository?: string;
  declare readonly defaultDomain?: string;
  readonly setHostname: boolean;
  readonly useAttachedParentName: boolean;
  declare readonly defaultTag?: string;
  readonly clients: readonly string[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly containers: ReadonlyMap<string, ContainerConfiguration>;
  readonly volumes: ReadonlyMap<string, VolumeConfiguration>;
  readonly host: HostVolumeConfiguration;
  readonly networks: ReadonlyMap<string, NetworkConfiguration>;
  readonly #report: Report;

  /**
   * @param content Structured as in YAML (manual, sections 3.7.2 and 3.9.1). It is not changed, and later
   *   changes to it have no effect.
   * @throws {MapError} Something in `content` is not valid; holds also what does not fit together.
   * @throws {MapIntegrityError} All is valid, but does not fit together.
   */
  constructor(name: string, content: object = {}, options: ContainerMapOptions = {}) {
    this.#report = new Report(options.keys ?? 'any');
    const declaration = readMap(name, content, this.#report);
    this.name = declaration.name;
    this.setHostname = declaration.setHostname;
    this.useAttachedParentName = declaration.useAttachedParentName;
    this.clients = declaration.clients;
    this.groups = declaration.groups;
    this.containers = declaration.containers;
    this.volumes = declaration.volumes;
    this.host = declaration.host;
    this.networks = declaration.networks;
    if (declaration.repository !== undefined) this.repository = declaration.repository;
    if (declaration.defaultDomain !== undefined) this.defaultDomain = declaration.defaultDomain;
    if (declaration.defaultTag !== undefined) this.defaultTag = declaration.defaultTag;
    this.#check(options.checkIntegrity ?? true);
  }

  /** @throws {MapIntegrityError} The parts of the map do not fit together; says all that does not. */
  checkIntegrity(): void {
    const problems = findIntegrityProblems(this, this.#report);
    if (problems.length > 0) throw new MapIntegrityError(`map '${this.name}'`, problems);
  }

  #check(integrity: boolean): void {
    const invalid = this.#report.problems;
    if (invalid.length === 0) {
      if (integrity) this.checkIntegrity();
      return;
    }
    const unfit = integrity ? findIntegrityProblems(this, this.#report) : [];
    throw new MapError(`map '${this.name}'`, [...invalid, ...unfit]);
  }
}
