/** On images that docker-map has built for a map: the digest of what they were built from. */
export const buildLabel = 'io.docker-map.build';
