/** In which order Vitest takes files: those that take longest begin first, so that nobody waits for one alone at the end. */
import { BaseSequencer } from 'vitest/node';

/**
 * Parts of their paths. Vitest itself goes by the size of files, where it has not run them before. What makes many
 * networks and containers is not among them: side by side, it brings Docker 20.10 to a standstill.
 */
const longest = [
  '/build/registry/registry-gone.',
  '/build/dockerfile-fuzz.',
  '/run/replacement-faults.',
  '/fuzz/mutated-maps.',
  '/image/context/memory.',
  '/stories/updating.',
  '/stories/examples/update-cut-short.',
];

export class LongestFirst extends BaseSequencer {
  /**
   * @override
   * @param {import('vitest/node').TestSpecification[]} files
   */
  async sort(files) {
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

/** @param {import('vitest/node').TestSpecification} file */
function placeOf({ moduleId }) {
  const place = longest.findIndex((part) => moduleId.includes(part));
  return place === -1 ? longest.length : place;
}
