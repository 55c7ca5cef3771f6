/**
 * The parts of a map that have lazy values in them, each as content that can be read once they are known; in the
 * spelling of files, where most of them were written.
 */
import type { Lazy } from '../../lazy/lazy.js';
import type { MapDeclaration } from '../declaration.js';
import { containerObject, networkObject, volumeObject } from '../serialise/configurations.js';
import { originals } from '../serialise/late.js';
import { hostObject } from '../serialise/map.js';
import {
  attributesHoldLazy,
  containerHoldsLazy,
  hostHoldsLazy,
  networkHoldsLazy,
  volumeHoldsLazy,
} from './holds-lazy.js';

export interface LazyPart {
  /** Section, name and property; section and alias; or the name of an attribute. */
  readonly path: readonly string[];
  readonly content: unknown;
}

export function lazyPartsOf(map: MapDeclaration<Lazy>): readonly LazyPart[] {
  return [
    ...attributes(map),
    ...named('containers', map.containers, containerHoldsLazy, (item) => containerObject(item, 'snake_case')),
    ...named('volumes', map.volumes, volumeHoldsLazy, (item) => volumeObject(item, 'snake_case')),
    ...named('networks', map.networks, networkHoldsLazy, (item) => networkObject(item, 'snake_case')),
    ...host(map),
  ];
}

function attributes(map: MapDeclaration<Lazy>): readonly LazyPart[] {
  if (!attributesHoldLazy(map)) return [];
  const { repository, defaultDomain, defaultTag } = map;
  const written = { repository, default_domain: defaultDomain, default_tag: defaultTag };
  return Object.entries(written).map(([attribute, value]) => ({
    path: [attribute],
    content: originals(value),
  }));
}

function named<Declaration>(
  section: string,
  declarations: ReadonlyMap<string, Declaration>,
  holdsLazy: (declaration: Declaration) => boolean,
  contentOf: (declaration: Declaration) => object,
): readonly LazyPart[] {
  return [...declarations]
    .filter(([, declaration]) => holdsLazy(declaration))
    .flatMap(([name, declaration]) =>
      Object.entries(contentOf(declaration)).map(
        ([property, content]): LazyPart => ({ path: [section, name, property], content }),
      ),
    );
}

function host({ host: declared }: MapDeclaration<Lazy>): readonly LazyPart[] {
  if (!hostHoldsLazy(declared)) return [];
  return Object.entries(hostObject(declared)).map(
    ([alias, content]): LazyPart => ({ path: ['host', alias], content }),
  );
}
