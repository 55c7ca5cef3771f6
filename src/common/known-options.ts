/** Options of calls, for programs without types: a word that is none is an error, and never ignored. */
import { DockerMapError } from './docker-map-error.js';
import { nearest } from './suggest.js';

/** All names of the options, so that the compiler misses none and takes no other. */
export type OptionNames<Options> = Readonly<Record<keyof Options, true>>;

/**
 * What is `undefined` is not given.
 *
 * @param of the call or class, as a program names it
 * @param form how the options are written, for who wrote something else: `{ path: './web' }`
 * @throws DockerMapError `call-option`, with the likely word
 */
export function checkOptions<Options extends object>(
  of: string,
  options: Options,
  names: OptionNames<Options>,
  form = '{ … }',
): void {
  const given: unknown = options;
  if (typeof given !== 'object' || given === null) throw notAnObject(of, form);
  for (const [name, value] of Object.entries(given)) {
    if (value !== undefined && !Object.hasOwn(names, name)) throw unknownOption(of, name, Object.keys(names));
  }
}

/** For what is missing as well. */
export function notAnObject(of: string, form: string): DockerMapError {
  return new DockerMapError('call-option', `'${of}' takes its options as an object`, {
    hint: `Write ${form}.`,
  });
}

function unknownOption(of: string, name: string, known: readonly string[]): DockerMapError {
  const near = nearest(name, known);
  return new DockerMapError('call-option', `'${of}' has no option '${name}'`, {
    hint: near === undefined ? `There are: ${known.toSorted().join(', ')}.` : `Did you mean '${near}'?`,
  });
}
