/**
 * `ContainerMap`: a whole landscape as declared (manual, section 3.7). It can be made from an object, changed by
 * attributes, updated and merged; each change is read and checked at once, and changes nothing where it is refused.
 */
import { type InspectOptions, inspect, isDeepStrictEqual } from 'node:util';
import type { Lazy } from '../lazy/lazy.js';
import type { SerialiseOptions } from './configuration.js';
import type { ContainerConfiguration } from './container-configuration.js';
import type { MapAttributes, MapDeclaration } from './declaration.js';
import { evaluateMapAsync } from './evaluate/evaluate.js';
import { resolvedForJson } from './evaluate/resolve-each.js';
import { extendedLazily } from './extend.js';
import { type MapChanges, readMap } from './input/map.js';
import { readMapName } from './input/names.js';
import { type KeySpelling, Place, Report } from './input/place.js';
import { findIntegrityProblems, findIntegrityWarnings, type IntegritySettings } from './integrity/check.js';
import { MapError, MapIntegrityError } from './map-error.js';
import { MapState } from './map-state.js';
import type { MergeSettings } from './merge.js';
import type { Mode } from './named-configurations.js';
import type { MapSource, Problem } from './problem.js';
import { isSameDeclaration } from './same-declaration.js';
import { SectionedMap } from './sectioned-map.js';
import { withoutSecrets } from './serialise/for-console.js';
import { mapObject } from './serialise/map.js';

export interface ContainerMapOptions {
  /** Check that the parts of the map fit together; true unless set. */
  readonly checkIntegrity?: boolean;
  /** How property names may be written: `any` (default), camelCase and snake_case, or only `snake_case`. */
  readonly keys?: KeySpelling;
  /** The text that the content was read from. */
  readonly source?: MapSource;
  /** Absolute path of the folder that relative paths in `build` are below. */
  readonly folder?: string | undefined;
  /** What was noticed when the text was read. */
  readonly warnings?: readonly Problem[];
  /**
   * Looks at what could be read of a map that is refused, for faults that otherwise show only later: all are then
   * told at once.
   */
  readonly furtherProblems?: ((declaration: MapDeclaration<Lazy>) => readonly Problem[]) | undefined;
}

export class ContainerMap extends SectionedMap {
  readonly #name: string;
  readonly #state = new MapState();
  readonly #checked: boolean;
  #sources: ReadonlyMap<string, MapSource> = new Map();
  #warnings: readonly Problem[];
  /** What was found to fit together. */
  #fit: MapDeclaration<Lazy> | undefined;

  /**
   * @param content Structured as in YAML (manual, sections 3.7.2 and 3.9.1). It is not changed, and later
   *   changes to it have no effect.
   * @throws {MapError} Something in `content` is not valid; holds also what does not fit together.
   * @throws {MapIntegrityError} All is valid, but does not fit together.
   */
  constructor(name: string, content: object = {}, options: ContainerMapOptions = {}) {
    super();
    this.#name = name;
    this.#checked = options.checkIntegrity ?? true;
    this.#warnings = options.warnings ?? [];
    const { source } = options;
    if (source !== undefined) this.#sources = new Map([[source.file, source]]);
    const report = new Report({
      spelling: options.keys ?? 'any',
      ...(source === undefined ? {} : { source: source.file }),
      ...(options.folder === undefined ? {} : { folder: options.folder }),
    });
    readMapName(name, Place.root(report).at('name'));
    this.#state.apply(readMap(content, report), update);
    this.#refuse(report.problems, options.furtherProblems);
    // A misspelt attribute is an error, also where no compiler looks.
    if (new.target === ContainerMap) Object.preventExtensions(this);
  }

  /** The first part of every name on the engine; it cannot be changed, see `copy`. */
  get name(): string {
    return this.#name;
  }

  /** Everything that the map declares now, as read-only data. Nothing is hidden in it where it is printed. */
  get declaration(): MapDeclaration<Lazy> {
    return this.#state.declaration(this.name);
  }

  /** The texts that the map was read from, by file; problems name the file that their path is in. */
  get sources(): ReadonlyMap<string, MapSource> {
    return this.#sources;
  }

  /** What was noticed when the map was read, and what is most likely not meant; nothing of it keeps the map from use. */
  get warnings(): readonly Problem[] {
    return [...this.#warnings, ...findIntegrityWarnings(this.declaration)];
  }

  /**
   * Replaces what is given, property by property; configurations that are not there yet are added.
   * @throws {MapError} A value is not valid; nothing is changed then.
   */
  updateFromObject(content: object): this {
    return this.#apply(content, { kind: 'update' });
  }

  /** Replaces whole configurations and all attributes by those of the other map, but for its name. */
  updateFromMap(other: ContainerMap): this {
    return this.#applyAll(other, { kind: 'update' });
  }

  /**
   * Lays content over what is there, each property by its rule (manual, section 3.7.1, "Inheritance").
   * @throws {MapError} A value is not valid; nothing is changed then.
   */
  mergeFromObject(content: object, settings: MergeSettings = {}): this {
    return this.#apply(content, { kind: 'merge', settings });
  }

  /** As `mergeFromObject`, with another map, which stays as it is. */
  mergeFromMap(other: ContainerMap, settings: MergeSettings = {}): this {
    return this.#applyAll(other, { kind: 'merge', settings });
  }

  /** A map of its own with the same content. */
  copy(name: string = this.name): ContainerMap {
    return new ContainerMap(name, {}, { checkIntegrity: this.#checked }).updateFromMap(this);
  }

  /**
   * A configuration of its own with everything that it takes from those it extends; nothing if there is none.
   * @throws {MapIntegrityError} A base is missing, or configurations extend each other in a circle.
   */
  getExtended(container: string): ContainerConfiguration | undefined {
    const { declaration } = this;
    const own = declaration.containers.get(container);
    if (own === undefined) return undefined;
    const containers = new Map(declaration.containers).set(container, { ...own, abstract: false });
    const extended = new MapState();
    extended.containers.replaceAll(extendedLazily({ ...declaration, containers }));
    return extended.containers.get(container);
  }

  /**
   * A map of its own with inheritance carried out: nothing is abstract, nothing extends anything.
   * @param defaults Content of a map for what this one leaves unset: attributes, the host root, and whatever has a
   *   name that this map does not have.
   * @throws {MapError} `defaults` is not valid. Also what `getExtended` throws.
   */
  getExtendedMap(defaults: object = {}): ContainerMap {
    const map = new ContainerMap(this.name, {}, { checkIntegrity: this.#checked }).updateFromObject(defaults);
    map.#state.cover(this.#state);
    map.#state.containers.replaceAll(extendedLazily(map.declaration));
    return map;
  }

  /** The other map has this name and declares the same. */
  equals(other: ContainerMap): boolean {
    return isDeepStrictEqual(this.asObject(), other.asObject());
  }

  /**
   * What is set, in a form that a map can be made of again; lazy values as they are. Names that are whole numbers come
   * first, as objects have them; `declaration` keeps the order.
   */
  asObject({ keys = 'camelCase' }: SerialiseOptions = {}): Readonly<Record<string, unknown>> {
    return mapObject(this.declaration, keys);
  }

  /**
   * As `asObject`, in the spelling of files and with lazy values resolved.
   * @throws {DockerMapError} `lazy-failed`: a function threw; `lazy-asynchronous`: it gives a promise.
   */
  toJSON(): unknown {
    return resolvedForJson(this.asObject({ keys: 'snake_case' }), `map '${this.name}'`);
  }

  /** What the console shows: no values of environment variables, and none of driver options. */
  [inspect.custom](_depth: number, options: InspectOptions): string {
    return `ContainerMap ${inspect(withoutSecrets(this.asObject()), options)}`;
  }

  /** @throws {MapIntegrityError} The parts of the map do not fit together; says all that does not. */
  checkIntegrity(settings: IntegritySettings = {}): void {
    const { declaration } = this;
    const problems = findIntegrityProblems(declaration, settings);
    if (problems.length > 0) throw new MapIntegrityError(`map '${this.name}'`, problems);
    this.#fit = declaration;
  }

  /**
   * The declaration, checked if it has changed since the last check; unchecked for a map that was made with
   * `checkIntegrity: false`.
   * @throws {MapIntegrityError} See `checkIntegrity`.
   */
  checkedDeclaration(): MapDeclaration<Lazy> {
    const { declaration } = this;
    if (!this.#checked || (this.#fit && isSameDeclaration(declaration, this.#fit))) return declaration;
    this.checkIntegrity();
    return declaration;
  }

  /**
   * The declaration with lazy values worked out; checked as that of `checkedDeclaration`, also what they gave.
   * @throws {MapError} A value that was worked out is not valid in its place.
   * @throws {MapIntegrityError} See `checkIntegrity`.
   * @throws {DockerMapError} `lazy-failed`: a function threw.
   */
  async knownDeclaration(): Promise<MapDeclaration> {
    const declaration = this.checkedDeclaration();
    const known = await evaluateMapAsync(declaration);
    const problems = known === declaration || !this.#checked ? [] : findIntegrityProblems(known);
    if (problems.length > 0) throw new MapIntegrityError(`map '${this.name}'`, problems);
    return known;
  }

  protected override get state(): MapState {
    return this.#state;
  }

  protected override get attributes(): MapAttributes<Lazy> {
    return this.#state.attributes;
  }

  protected override assign(attribute: keyof MapAttributes, value: unknown): void {
    this.#state.assign(attribute, this.#read({ [attribute]: value }).attributes);
  }

  #apply(content: object, mode: Mode): this {
    this.#state.apply(this.#read(content), mode);
    return this;
  }

  #read(content: object): MapChanges {
    const report = new Report({ spelling: 'any' });
    const changes = readMap(content, report);
    if (report.problems.length > 0) throw new MapError(`map '${this.name}'`, report.problems);
    return changes;
  }

  #applyAll(other: ContainerMap, mode: Mode): this {
    this.#state.applyAll(other.#state, mode);
    this.#sources = new Map([...this.#sources, ...other.#sources]);
    this.#warnings = [...new Set([...this.#warnings, ...other.#warnings])];
    return this;
  }

  #refuse(invalid: readonly Problem[], furtherProblems: ContainerMapOptions['furtherProblems']): void {
    const { declaration } = this;
    const unfit = this.#checked ? findIntegrityProblems(declaration) : [];
    if (invalid.length + unfit.length === 0) {
      if (this.#checked) this.#fit = declaration;
      return;
    }
    const further = furtherProblems?.(declaration) ?? [];
    const subject = `map '${this.name}'`;
    if (invalid.length + further.length === 0) throw new MapIntegrityError(subject, unfit);
    throw new MapError(subject, [...invalid, ...unfit, ...further]);
  }
}

const update: Mode = { kind: 'update' };
