/**
 * What container, volume and network configurations have in common: values are read and checked when they are
 * assigned, can be updated and merged, and are kept as read-only data. An assignment that is refused changes nothing.
 */
import { type InspectOptions, inspect, isDeepStrictEqual } from 'node:util';
import { resolveDeep } from '../lazy/resolve.js';
import { Place, Report } from './input/place.js';
import { MapError } from './map-error.js';
import type { MergeSettings } from './merge.js';
import { joinedOrigins, type Origins } from './origins.js';
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

/** A declaration that was read already, with the places of its elements. */
export class Declared<Declaration extends object> {
  readonly declaration: Declaration;
  readonly origins: Origins;

  constructor(declaration: Declaration, origins: Origins) {
    this.declaration = declaration;
    this.origins = origins;
  }
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
  /** Know where new elements were written. */
  readonly origins?: readonly Origins[];
}

/** For the map that a configuration belongs to: changes it by declarations that were read already. */
export let revise: <Declaration extends object, Content>(
  configuration: Configuration<Declaration, Content>,
  revision: Revision<Declaration>,
) => void;

export abstract class Configuration<Declaration extends object, Content> {
  readonly #kind: ConfigurationKind<Declaration>;
  #declaration: Declaration;
  #origins: readonly Origins[] = [];
  /** Knows where the declaration itself was written, once it is no longer the one that was read. */
  #carried: Origins | undefined;
  #path: ProblemPath = [];

  /** @throws {MapError} A value is not valid; holds all that is wrong. */
  constructor(
    kind: ConfigurationKind<Declaration>,
    values: Content | Configuration<Declaration, Content> | Declared<Declaration> | undefined,
  ) {
    this.#kind = kind;
    this.#declaration = kind.empty;
    if (values instanceof Declared) this.#take(values);
    else if (values instanceof Configuration) this.updateFromConfiguration(values);
    else if (values !== undefined) this.updateFromObject(values);
  }

  /** All values as read-only data. */
  get declaration(): Declaration {
    return this.#declaration;
  }

  /** Know where its elements were written. */
  get origins(): readonly Origins[] {
    return this.#carried === undefined ? this.#origins : [this.#carried, ...this.#origins];
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
    const { properties, report } = this.#read(values);
    return this.#change({ ...this.#declaration, ...properties }, [report]);
  }

  /** Replaces all properties by those of the other one, also by those that it does not set. */
  updateFromConfiguration(other: Configuration<Declaration, Content>): this {
    const { under = (declaration) => declaration } = this.#kind;
    return this.#change(under(other.#declaration, this.#declaration), other.origins);
  }

  /**
   * Lays the given properties over what is there, each by its rule.
   * @throws {MapError} A value is not valid; nothing is changed then.
   */
  mergeFromObject(values: Content, settings: MergeSettings = {}): this {
    const { properties, report } = this.#read(values);
    const over = { ...this.#kind.empty, ...properties };
    return this.#change(this.#kind.merge(this.#declaration, over, settings), [report]);
  }

  mergeFromConfiguration(other: Configuration<Declaration, Content>, settings: MergeSettings = {}): this {
    const merged = this.#kind.merge(this.#declaration, other.#declaration, settings);
    return this.#change(merged, other.origins);
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
   * @throws {DockerMapError} `lazy-asynchronous`
   */
  toJSON(): unknown {
    return resolveDeep(this.asObject({ keys: 'snake_case' }), { maxDepth: Number.POSITIVE_INFINITY });
  }

  /** What the console shows. */
  [inspect.custom](_depth: number, options: InspectOptions): string {
    return `${this.constructor.name} ${inspect(withoutSecrets(this.asObject()), options)}`;
  }

  /** What a setter does: nothing takes the property back. */
  protected assign(property: string & keyof Declaration, value: unknown): void {
    const { properties, report } = this.#read({ [property]: value });
    const { [property]: _, ...others } = this.#declaration;
    this.#change({ ...this.#kind.empty, ...others, ...properties }, [report]);
  }

  static {
    revise = (configuration, { path, change, origins = [] }) => {
      if (path !== undefined) configuration.#path = path;
      const changed = change?.(configuration.#declaration) ?? configuration.#declaration;
      if (changed !== configuration.#declaration) configuration.#change(changed, origins);
    };
  }

  #take({ declaration, origins }: Declared<Declaration>): void {
    this.#declaration = declaration;
    this.#origins = [origins];
  }

  #change(declaration: Declaration, origins: readonly Origins[]): this {
    const origin = joinedOrigins(this.origins).placeOf(this.#declaration);
    if (origin !== undefined)
      this.#carried = { placeOf: (element) => (element === declaration ? origin : undefined) };
    this.#origins = [...new Set([...this.#origins, ...origins])];
    this.#declaration = declaration;
    return this;
  }

  #read(values: unknown): { readonly properties: Partial<Declaration>; readonly report: Report } {
    const report = new Report({ spelling: 'any', base: this.#path });
    const properties = this.#kind.read(values, Place.root(report));
    if (report.problems.length === 0) return { properties, report };
    const name = this.#path.at(-1);
    const subject = name === undefined ? `a ${this.#kind.called}` : `${this.#kind.called} '${name}'`;
    throw new MapError(subject, report.problems);
  }
}
