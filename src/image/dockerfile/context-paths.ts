/** Which file of this machine is where in the context: what the Dockerfile names is what the context holds. */
import { basename, isAbsolute, posix, relative, resolve, sep } from 'node:path';
import { DockerMapError } from '../../common/docker-map-error.js';
import type { ContextFile } from '../build-specification.js';
import { pathWithin } from '../context-path.js';
import { refusedValue } from './refusal.js';

export class ContextPaths {
  readonly #files = new Map<string, ContextFile>();

  get files(): ContextFile[] {
    return [...this.#files.values()];
  }

  /**
   * @param source relative to the current folder, or absolute
   * @param path where it goes in the context; a `/` at its beginning means nothing
   * @throws DockerMapError `dockerfile-value` where the path is none, `context-path-twice` where something else is there
   */
  add(source: string, path: string): void {
    const within = pathWithin(path.replace(/^\/+/, ''));
    if (!within) throw refusedValue(`${JSON.stringify(path)} is no path in a build context`);
    const file = { source: resolve(source), path: within };
    const there = this.#files.get(within);
    if (there && there.source !== file.source) {
      throw new DockerMapError(
        'context-path-twice',
        `${file.source} and ${there.source} would both be ${within} in the build context`,
        { hint: 'Give one of them another path in the context (third argument of addFile).' },
      );
    }
    this.#files.set(within, file);
  }

  /**
   * Adds a file under a path of its own: as it is seen from the current folder, else its name, with a number in front
   * where something else has that.
   *
   * @returns its path in the context
   */
  place(source: string): string {
    const absolute = resolve(source);
    const wanted = isAbsolute(source) ? fileName(source) : pathFromHere(absolute);
    let path = wanted;
    for (let number = 2; this.#isTaken(path, absolute); number++) path = posix.join(String(number), wanted);
    this.add(absolute, path);
    return path;
  }

  #isTaken(path: string, source: string): boolean {
    const there = this.#files.get(path);
    return there !== undefined && there.source !== source;
  }
}

/** @throws DockerMapError (`dockerfile-value`) for the root, which has no name */
export function fileName(source: string): string {
  const name = basename(resolve(source));
  if (source !== '' && name !== '') return name;
  throw refusedValue(`${JSON.stringify(source)} names no file or folder that could be added`);
}

function pathFromHere(absolute: string): string {
  const path = relative(process.cwd(), absolute).split(sep).join('/');
  return path === '' || path.startsWith('../') || path === '..' ? fileName(absolute) : path;
}
