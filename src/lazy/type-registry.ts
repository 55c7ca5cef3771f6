/**
 * Types whose instances stand for values to come, for data that cannot hold functions (manual, section 3.10.3,
 * "Serialization issues"): the registered function makes the value of the instance when it is needed.
 */
import { Lazy } from './lazy.js';

/** Anything that `new` can be applied to. */
export type TypeOf<Instance extends object> = abstract new (...given: never[]) => Instance;

export type ResolveType = (value: unknown) => unknown;

/** By prototype: only the exact type counts, no type that extends it. */
export type TypeRegistry = ReadonlyMap<object, ResolveType>;

const registered = new Map<object, ResolveType>();

/** Makes instances of exactly this type lazy, in every map. Registered again, the later function counts. */
export function registerType<Instance extends object>(
  type: TypeOf<Instance>,
  resolve: (value: Instance) => unknown,
): void {
  registered.set(type.prototype, resolverOf(type, resolve));
}

/** Takes back `registerType`. */
export function unregisterType(type: TypeOf<object>): void {
  registered.delete(type.prototype);
}

/** The value is of a type that is registered. */
export function usesTypeRegistry(value: unknown): boolean {
  return resolverFor(value, registered) !== undefined;
}

/** A type with its function, for one call only; made by `typeResolver`. */
export type TypeResolver = readonly [prototype: object, resolve: ResolveType];

/** For the option `types` of `resolveDeep`: what `registerType` does for good. */
export function typeResolver<Instance extends object>(
  type: TypeOf<Instance>,
  resolve: (value: Instance) => unknown,
): TypeResolver {
  return [type.prototype, resolverOf(type, resolve)];
}

function resolverOf<Instance extends object>(
  type: TypeOf<Instance>,
  resolve: (value: Instance) => unknown,
): ResolveType {
  return (value) => (value instanceof type ? resolve(value) : value);
}

export function resolverFor(value: unknown, types: TypeRegistry = registered): ResolveType | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  return typeof prototype === 'object' && prototype !== null ? types.get(prototype) : undefined;
}

/** A value of a registered type, as a lazy one. `original` is what was given. */
export class RegisteredValue extends Lazy {
  readonly original: object;

  constructor(original: object) {
    super();
    this.original = original;
  }

  get(): unknown {
    return resolverFor(this.original)?.(this.original) ?? this.original;
  }
}

/** A value that is lazy itself, or of a registered type. */
export function asLazy(value: unknown): Lazy | undefined {
  if (value instanceof Lazy) return value;
  if (registered.size === 0 || typeof value !== 'object' || value === null) return undefined;
  return usesTypeRegistry(value) ? new RegisteredValue(value) : undefined;
}
