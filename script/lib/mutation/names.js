import { readFile } from 'node:fs/promises';

/**
 * The names of the mutations, in their order.
 * @param {string} path of their list
 */
export async function mutationNames(path) {
  const text = await readFile(path, 'utf8');
  return [...text.matchAll(/^ {4}name: '([\w-]+)',$/gm)].map(([, name = '']) => name);
}
