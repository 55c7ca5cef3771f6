/**
 * What container, volume and network configurations have in common: values are read and checked when they are
 * assigned, can be updated and merged, and are kept as read-only data. An assignment that is refused changes nothing.
 */
import { type InspectOptions, inspect, isDeepStrictEqual } from 'node:util';
import { frozen } from '../common/frozen.js';
import { resolvedForJson } from './evaluate/resolve-each.js';
import { Place, Report } from './input/place.js';
import { MapError } from './map-error.js';
import type { MergeSettings } from './merge.js';
import { inheritPlace } from './origins.js';
import type { ProblemPath } from './problem.js';
import { withoutSecrets } from './serialise/for-console.js';
import type { Spelling } from './serialise/spelling.js';

/** How one kind of configuration is read, merged and written. */
export interface ConfigurationKind<Declaration extends object> {
  /** As messages call it: `container`. */
  readonly called: string;
  readonly empty: Declaration;
  /** A declaration under the name of another one, where declarations have names. */
  readonly under?: (declaration: Declaration, other: Declaration) => Declaration;
  readonly read: (content: unknown, place: Place) => Partial<Declaration>;
  readonly merge: (base: Declaration, over: Declaration, settings: MergeSettings) => Declaration;
  readonly serialise: (declaration: Declaration, spelling: Spelling) => object;
}

export interface SerialiseOptions {
  /** How property names are written. Default: `camelCase`. */
  readonly keys?: Spelling;
}

export interface Revision<Declaration> {
  /** The place in a map that messages tell. */
  readonly path?: ProblemPath;
  /** Gives the declaration to have from now on, which may be the one that it gets. */
  readonly change?: (declaration: Declaration) => Declaration;
}

/** For the map that a configuration belongs to: changes it by declarations that were read already. */
export let revise: <Declaration extends object, Content>(
  configuration: Configuration<Declaration, Content>,
  revision: Revision<Declaration>,
) => void;

export abstract class Configuration<Declaration extends object, Content> {
  readonly #kind: ConfigurationKind<Declaration>;
  #declaration: Declaration;
  #path: ProblemPath = [];

  /** @throws {MapError} A value is not valid; holds all that is wrong. */
  constructor(
    kind: ConfigurationKind<Declaration>,
    values: Content | Configuration<Declaration, Content> | undefined,
  ) {
    this.#kind = kind;
    this.#declaration = kind.empty;
    if (values instanceof Configuration) this.updateFromConfiguration(values);
    else if (values !== undefined) this.updateFromObject(values);
  }

  /** All values as read-only data. Nothing is hidden in it where it is printed. */
  get declaration(): Declaration {
    return this.#declaration;
  }

  /**
   * Replaces the properties that are given; the others stay.
   * @throws {MapError} A value is not valid; nothing is changed then.
   */
  updateFromObject(values: Content): this {
    return this.updateFromUnknown(values);
  }

  /** As `updateFromObject`, for values that the compiler knows nothing of. */
  updateFromUnknown(values: unknown): this {
    return this.#change({ ...this.#declaration, ...this.#read(values) });
  }

  /** Replaces all properties by those of the other one, also by those that it does not set. */
  updateFromConfiguration(other: Configuration<Declaration, Content>): this {
    const { under = (declaration) => declaration } = this.#kind;
    return this.#change(under(other.#declaration, this.#declaration));
  }

  /**
   * Lays the given properties over what is there, each by its rule.
   * @throws {MapError} A value is not valid; nothing is changed then.
   */
  mergeFromObject(values: Content, settings: MergeSettings = {}): this {
    const over = { ...this.#kind.empty, ...this.#read(values) };
    return this.#change(this.#kind.merge(this.#declaration, over, settings));
  }

  mergeFromConfiguration(other: Configuration<Declaration, Content>, settings: MergeSettings = {}): this {
    return this.#change(this.#kind.merge(this.#declaration, other.#declaration, settings));
  }

  /** All properties have equal values. */
  equals(other: Configuration<Declaration, Content>): boolean {
    return isDeepStrictEqual(this.asObject(), other.asObject());
  }

  /** What is set, in a form that can be read again; lazy values as they are. */
  asObject({ keys = 'camelCase' }: SerialiseOptions = {}): object {
    return this.#kind.serialise(this.#declaration, keys);
  }

  /**
   * As `asObject`, in the spelling of files and with lazy values resolved.
   * @throws {DockerMapError} `lazy-failed`: a function threw; `lazy-asynchronous`: it gives a promise.
   */
  toJSON(): unknown {
    return resolvedForJson(this.asObject({ keys: 'snake_case' }), this.#subject());
  }

  /** What the console shows. */
  [inspect.custom](_depth: number, options: InspectOptions): string {
    return `${this.constructor.name} ${inspect(withoutSecrets(this.asObject()), options)}`;
  }

  /** What a getter gives: it cannot be changed in place, where nobody would check it. */
  protected value<Property extends keyof Declaration>(property: Property): Declaration[Property] {
    return frozen(this.#declaration[property]);
  }

  /** What a setter does: nothing takes the property back. */
  protected assign(property: string & keyof Declaration, value: unknown): void {
    const properties = this.#read({ [property]: value });
    const { [property]: _, ...others } = this.#declaration;
    this.#change({ ...this.#kind.empty, ...others, ...properties });
  }

  static {
    revise = (configuration, { path, change }) => {
      if (path !== undefined) configuration.#path = path;
      const changed = change?.(configuration.#declaration) ?? configuration.#declaration;
      if (changed !== configuration.#declaration) configuration.#change(changed);
    };
  }

  #change(declaration: Declaration): this {
    inheritPlace(declaration, this.#declaration);
    this.#declaration = declaration;
    return this;
  }

  #read(values: unknown): Partial<Declaration> {
    const report = new Report({ spelling: 'any', base: this.#path });
    const properties = this.#kind.read(values, Place.root(report));
    if (report.problems.length === 0) return properties;
    throw new MapError(this.#subject(), report.problems);
  }

  /** As messages call it. */
  #subject(): string {
    const name = this.#path.at(-1);
    return name === undefined ? `a ${this.#kind.called}` : `${this.#kind.called} '${name}'`;
  }
}
