/** `build` with named fields; what was given in code is written out. */
import type { Lazy } from '../../lazy/lazy.js';
import type { BuildDeclaration } from '../build-declaration.js';
import { originals } from './late.js';
import { type Spelling, spelled } from './spelling.js';

/** The keys of mappings are the user's: they are never renamed. */
export function buildObject(build: BuildDeclaration<Lazy>, spelling: Spelling): object {
  const fields = Object.entries(build).map(([name, value]) => [name, originals(value)]);
  return spelled(Object.fromEntries(fields), spelling);
}
