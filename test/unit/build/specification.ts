import type { BuildSpecification } from '../../../src/image/build-specification.js';

/** Asks for nothing but a build of an empty image. */
export const specification: BuildSpecification = {
  source: { kind: 'dockerfile', text: 'FROM scratch\n', files: [], archives: [] },
  arguments: {},
  labels: {},
  secrets: {},
  ssh: {},
  tags: [],
  cacheFrom: [],
  extraHosts: [],
  pull: false,
  noCache: false,
};
