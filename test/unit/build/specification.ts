import type { BuildSpecification } from '../../../src/image/build-specification.js';
import { plainBuild } from '../../support/plain-build.js';

/** Asks for nothing but a build of an empty image. */
export const specification: BuildSpecification = {
  ...plainBuild,
  source: { kind: 'dockerfile', text: 'FROM scratch\n', files: [], archives: [] },
};
