/** The tags of the manual's sections 3.9.4 and 3.9.5: `!path`, and `!path_lazy`, which is read just as early. */
import { isMap, isScalar, type Tags, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Environment, expandPath } from './expand-path.js';

/** Expand the tagged text, or the texts directly below the tagged list or mapping. */
export function pathTags(environment: Environment): Tags {
  const expand = (text: string) => expandPath(text, environment);
  const expandItems = (node: YAMLMap | YAMLSeq) => {
    const values: unknown[] = isMap(node) ? node.items.map((pair) => pair.value) : node.items;
    for (const value of values) {
      if (isScalar(value) && typeof value.value === 'string') value.value = expand(value.value);
    }
    return node;
  };
  return ['!path', '!path_lazy'].flatMap((tag) => [
    { tag, resolve: expand },
    { tag, collection: 'map' as const, resolve: expandItems },
    { tag, collection: 'seq' as const, resolve: expandItems },
  ]);
}
