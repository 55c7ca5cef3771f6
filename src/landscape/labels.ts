/** The labels by which docker-map knows its own objects again. */

export const label = {
  map: 'io.docker-map.map',
  configuration: 'io.docker-map.configuration',
  instance: 'io.docker-map.instance',
  /** Of a container: what it was declared as. */
  hash: 'io.docker-map.hash',
  /** Of a container: the fields of its payload that were declared, see `declared-fields.ts`. */
  fields: 'io.docker-map.fields',
  network: 'io.docker-map.network',
  /** Of a network: the names of its driver's options that were declared, see `declared-options.ts`. */
  options: 'io.docker-map.options',
  /** Alias of a volume. */
  volume: 'io.docker-map.volume',
  /** Owner and mode that a volume was prepared with. */
  owner: 'io.docker-map.owner',
  mode: 'io.docker-map.mode',
  /** Of the short-lived container that prepares a volume: the volume's name. */
  prepares: 'io.docker-map.prepares',
} as const;
