/** A plugin for Vite that plants one defect in the source while it is loaded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vitest/config';
import { mutations } from './mutations.js';

/**
 * @param name of the mutation; empty: none is planted
 * @param source folder of the source
 * @throws Error where there is none of that name, or its place is not found exactly once
 */
export function plant(name: string, source: string): Plugin {
  const mutation = mutations.find((each) => each.name === name);
  if (!mutation) {
    if (name !== '') throw new Error(`There is no mutation '${name}'.`);
    return { name: 'no-mutation' };
  }
  const path = join(source, mutation.file);
  const parts = readFileSync(path, 'utf8').split(mutation.find);
  if (parts.length !== 2)
    throw new Error(
      `Mutation '${name}': its place is ${parts.length - 1} times in ${mutation.file}, not once.`,
    );
  return {
    name: 'mutation',
    enforce: 'pre',
    transform: (_code, id) => (id === path ? { code: parts.join(mutation.replace), map: null } : undefined),
  };
}
