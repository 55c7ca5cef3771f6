/** The names that a map's content can refer to. `defineMap` narrows them to those that the content declares. */

export interface MapNames {
  /** Configurations, for `extends` and for groups. */
  readonly configuration: string;
  /** Containers that there will be: `configuration`, or `configuration.instance`. */
  readonly container: string;
  /** What `uses` can name: attached volumes and containers. */
  readonly used: string;
  /** Aliases with a path inside containers. */
  readonly volume: string;
  /** Aliases with a path inside containers and one on the host. */
  readonly bound: string;
  readonly network: string;
}

/** Nothing is known about the names. */
export interface AnyNames extends MapNames {}
