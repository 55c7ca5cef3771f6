/** Short ways from a map, written as in YAML, to what the tests look at. */
import type { ContainerItem, Item, Landscape } from '../../../src/landscape/landscape.js';
import { LandscapeError } from '../../../src/landscape/landscape-error.js';
import { type LandscapeSettings, resolveLandscape } from '../../../src/landscape/resolve.js';
import { declared } from '../../support/declared.js';

/** Resolves a map named `main`. Its integrity is not checked: what is wrong is for the landscape to say. */
export function landscapeOf(content: object, settings?: LandscapeSettings): Landscape {
  return resolveLandscape(declared('main', content, { checkIntegrity: false }), settings);
}

export function containerIn(landscape: Landscape, name: string): ContainerItem {
  const item = landscape.items.get(`container:${name}`);
  if (item?.kind !== 'container') throw new Error(`no container ${name}`);
  return item;
}

/** The container `main.<name>` of a map with only this configuration, or with others beside it. */
export function containerOf(
  configuration: object,
  rest: object = {},
  settings?: LandscapeSettings,
): ContainerItem {
  return containerIn(landscapeOf({ web: configuration, ...rest }, settings), 'main.web');
}

export function ids(items: readonly Item[]): readonly string[] {
  return items.map(({ id }) => id);
}

/** The problems of a map that cannot be resolved, each as `path: message`. */
export function problemsOf(content: object, settings?: LandscapeSettings): readonly string[] {
  return errorOf(content, settings).problems.map(
    ({ path, message, suggestion }) =>
      `${path.join('.')}: ${message}${suggestion === undefined ? '' : ` (${suggestion}?)`}`,
  );
}

export function errorOf(content: object, settings?: LandscapeSettings): LandscapeError {
  try {
    landscapeOf(content, settings);
  } catch (error) {
    if (error instanceof LandscapeError) return error;
    throw error;
  }
  throw new Error('the map was not refused');
}
