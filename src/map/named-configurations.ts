/** The container, volume or network configurations of a map, by name, in the order of declaration. */
import { type Configuration, revise } from './configuration.js';
import type { Given } from './input/map.js';
import { checkName } from './input/names.js';
import { Place, Report } from './input/place.js';
import type { Entries } from './input/shape.js';
import { MapError } from './map-error.js';
import type { MergeSettings } from './merge.js';
import { type NamedAccess, namedAccess } from './named-access.js';
import { rememberPlace } from './origins.js';

/** One of the three. */
export interface Section<Declaration extends object, Item> {
  /** The key in a map: `containers`. */
  readonly key: string;
  /** As messages call one item: `a container`. */
  readonly called: string;
  /** Names become names on the engine, and are checked for that; else only where they are used. */
  readonly namesOnEngine: boolean;
  readonly empty: Declaration;
  readonly make: () => Item;
  /** The value, if it is a configuration of this section already. */
  readonly asItem: (value: unknown) => Item | undefined;
  /** The declaration under a name; itself where it has that name. */
  readonly rename: (declaration: Declaration, name: string) => Declaration;
  readonly merge: (base: Declaration, over: Declaration, settings: MergeSettings) => Declaration;
}

/** How changes meet what is there: `update` replaces each property that is given, `merge` goes by its rule. */
export type Mode = { readonly kind: 'update' } | { readonly kind: 'merge'; readonly settings: MergeSettings };

export class NamedConfigurations<
  Declaration extends object,
  Content,
  Item extends Configuration<Declaration, Content>,
> {
  readonly #section: Section<Declaration, Item>;
  readonly #items = new Map<string, Item>();
  /** The configurations as attributes of an object. */
  readonly access: NamedAccess<Item> = namedAccess<Item>({
    names: () => this.names(),
    get: (name) => this.get(name),
    create: (name) => this.getOrCreate(name),
    set: (name, value) => this.set(name, value),
    delete: (name) => this.delete(name),
  });

  constructor(section: Section<Declaration, Item>) {
    this.#section = section;
  }

  names(): Iterable<string> {
    return this.#items.keys();
  }

  get(name: string): Item | undefined {
    return this.#items.get(name);
  }

  getOrCreate(name: string): Item {
    return this.#items.get(name) ?? this.#place(name, this.#section.make());
  }

  /** Takes a configuration, which is then shared, or what one can be made of; nothing takes it away. */
  set(name: string, value: unknown): void {
    if (value === undefined) this.delete(name);
    else this.#place(name, this.#itemOf(name, value));
  }

  /** Sets all there is. Everything is read before anything is taken away. */
  replace(entries: Entries): void {
    const items = entries
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, this.#itemOf(name, value)] as const);
    this.#items.clear();
    for (const [name, item] of items) this.#place(name, item);
  }

  delete(name: string): void {
    this.#items.delete(name);
  }

  declarations(): ReadonlyMap<string, Declaration> {
    const { rename } = this.#section;
    return new Map(Array.from(this.#items, ([name, { declaration }]) => [name, rename(declaration, name)]));
  }

  apply(changes: ReadonlyMap<string, Given<Declaration>>, mode: Mode): void {
    const { empty, merge, rename } = this.#section;
    for (const [name, { properties, place, whole = false }] of changes) {
      const item = this.#items.get(name);
      const over = rename({ ...empty, ...properties }, name);
      if (item === undefined) {
        rememberPlace(over, place);
        this.#items.set(name, this.#placed(name, this.#made(over)));
      } else {
        const change = (base: Declaration) =>
          mode.kind === 'merge'
            ? merge(base, over, mode.settings)
            : whole
              ? over
              : { ...base, ...properties };
        revise(item, { change });
      }
    }
  }

  /** Takes over copies of what the other one has: the two share nothing afterwards. */
  applyAll(other: NamedConfigurations<Declaration, Content, Item>, mode: Mode): void {
    for (const [name, theirs] of other.#items) {
      const mine = this.#items.get(name);
      if (mine === undefined) this.getOrCreate(name).updateFromConfiguration(theirs);
      else if (mode.kind === 'update') mine.updateFromConfiguration(theirs);
      else mine.mergeFromConfiguration(theirs, mode.settings);
    }
  }

  /** Takes declarations that were read already, in the place of all that is there. */
  replaceAll(declarations: ReadonlyMap<string, Declaration>): void {
    this.#items.clear();
    for (const [name, declaration] of declarations) this.#place(name, this.#made(declaration));
  }

  /** Itself where it is a configuration, which this does not change. */
  #itemOf(name: string, value: unknown): Item {
    const { key, asItem, make } = this.#section;
    this.#checkName(name);
    const known = asItem(value);
    if (known !== undefined) return known;
    const item = make();
    revise(item, { path: [key, name] });
    item.updateFromUnknown(value);
    return item;
  }

  /** Of a declaration that was read already. */
  #made(declaration: Declaration): Item {
    const item = this.#section.make();
    revise(item, { change: () => declaration });
    return item;
  }

  #place(name: string, item: Item): Item {
    this.#checkName(name);
    this.#items.set(name, this.#placed(name, item));
    return item;
  }

  #placed(name: string, item: Item): Item {
    const { key, rename } = this.#section;
    revise(item, { path: [key, name], change: (declaration) => rename(declaration, name) });
    return item;
  }

  #checkName(name: string): void {
    const { key, called, namesOnEngine } = this.#section;
    if (!namesOnEngine) return;
    const report = new Report({ spelling: 'any' });
    checkName(name, called, Place.root(report).at(key).at(name));
    if (report.problems.length > 0) throw new MapError(`${called} '${name}'`, report.problems);
  }
}
