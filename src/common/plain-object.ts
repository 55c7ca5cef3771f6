/** What holds plain data by key, and is no instance of a class. */

/** Made by a literal, in any realm, or without a prototype. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // The prototype of plain objects has none itself.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
