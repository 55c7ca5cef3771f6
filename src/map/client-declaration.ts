/** What a client configuration declares, after normalisation: plain read-only data. `Late` is as in `elements.ts`. */
import type { Options } from './declaration.js';

/** Manual, section 3.7.1 "Clients". An absent property was never given. */
export interface ClientDeclaration<Late = never> {
  /** Where the engine is: `unix:///var/run/docker.sock`, `tcp://apps1:2375`, `ssh://me@apps1`. */
  readonly baseUrl?: string;
  /** Version of the Engine API; `auto`: what client and engine both know. */
  readonly version?: string;
  /** Seconds that a request to the engine may take. */
  readonly timeout?: number;
  /** IPv4 addresses by the names that `exposes` uses. */
  readonly interfaces: Readonly<Record<string, string | Late>>;
  /** The same for IPv6. */
  readonly interfacesIpv6: Readonly<Record<string, string | Late>>;
  /** Comes before the map's `default_domain`. */
  readonly domainname?: string;
  /** Seconds; for containers that have no `stop_timeout` of their own. */
  readonly stopTimeout?: number;
  /** Seconds to wait for a container to end. */
  readonly waitTimeout?: number;
  /** Credentials by registry, in the names of the Engine API. Secret. */
  readonly authConfigs: Readonly<Record<string, Options<Late> | Late>>;
  readonly tls?: boolean | Options<Late> | Late;
  /** As in the original; nothing depends on it, as on the next two. */
  readonly features: Options<Late> | Late;
  readonly constraints: Options<Late> | Late;
  readonly info: Options<Late> | Late;
}

/** What a client is when nothing is declared. */
export const emptyClient: ClientDeclaration = {
  interfaces: {},
  interfacesIpv6: {},
  authConfigs: {},
  features: {},
  constraints: {},
  info: {},
};
