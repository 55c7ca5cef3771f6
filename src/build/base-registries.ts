/**
 * The registries that a Dockerfile's base images are on. Only the classic builder needs to know: it cannot ask for logins
 * when it comes to need them.
 */
import type { BuildSpecification } from '../image/build-specification.js';
import { registryOf } from '../registry/registry-name.js';
import { baseImages } from './base-images.js';

/** Hosts, each once. */
export async function baseRegistries(specification: BuildSpecification): Promise<readonly string[]> {
  // Without a Dockerfile there is no context either, whose error tells more.
  const images = await baseImages(specification).catch(() => []);
  return [...new Set([...images, ...specification.cacheFrom].map(registryOf))];
}
