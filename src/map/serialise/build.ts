/** `build` with named fields; what was given in code is written out. */
import type { BuildDeclaration } from '../build-declaration.js';
import { type Spelling, spelled } from './spelling.js';

/** The keys of mappings are the user's: they are never renamed. */
export function buildObject(build: BuildDeclaration, spelling: Spelling): object {
  return spelled({ ...build }, spelling);
}
