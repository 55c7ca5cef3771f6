import type { BuildSpecification } from '../../src/image/build-specification.js';

/** Asks for nothing but a build. */
export const plainBuild: Omit<BuildSpecification, 'source'> = {
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
