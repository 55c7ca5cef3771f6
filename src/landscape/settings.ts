/** What the client configuration has to say about a landscape on its engine (manual, section 3.7.1 "Clients"). */
export interface LandscapeSettings {
  /** Appended to host names; absent for the only, default client. */
  readonly clientName?: string;
  /** Addresses by the names that `exposes` uses. */
  readonly interfaces?: Readonly<Record<string, string>>;
  readonly interfacesIpv6?: Readonly<Record<string, string>>;
  /** Takes precedence over the map's `default_domain`. */
  readonly domainname?: string;
  /** Seconds; for containers that have no `stop_timeout` of their own. */
  readonly stopTimeout?: number;
}
