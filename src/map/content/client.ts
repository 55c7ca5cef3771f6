/** A client configuration as it may be written. Manual, section 3.7.1, "Clients". */
import type { Lazy } from '../../lazy/lazy.js';
import type { OptionsContent, OptionsMapping } from './options.js';
import type { Nothing, SecondsContent } from './values.js';

export interface ClientContent {
  /** Where the engine is: `unix:///var/run/docker.sock`, `tcp://apps1:2375`, `ssh://me@apps1`. */
  readonly baseUrl?: string | Nothing;
  /** Version of the Engine API, such as `1.44`, or `auto`. */
  readonly version?: string | Nothing;
  /** Seconds that a request to the engine may take, or a text with units. */
  readonly timeout?: SecondsContent | Nothing;
  /** IPv4 addresses by the names that `exposes` uses. */
  readonly interfaces?: InterfacesContent | Nothing;
  /** The same for IPv6. */
  readonly interfacesIpv6?: InterfacesContent | Nothing;
  /** Comes before the map's `defaultDomain`. */
  readonly domainname?: string | Nothing;
  /** Seconds, or a text with units; for containers that have no `stopTimeout` of their own. */
  readonly stopTimeout?: SecondsContent | Nothing;
  /** Seconds to wait for a container to end, or a text with units. */
  readonly waitTimeout?: SecondsContent | Nothing;
  /** Credentials by registry: `username`, `password`... */
  readonly authConfigs?: { readonly [registry: string]: AuthContent } | Nothing;
  /** Whether to use TLS, or its options. */
  readonly tls?: boolean | OptionsMapping | Lazy | Nothing;
  /** As in the original; nothing depends on it, as on the next two. */
  readonly features?: OptionsContent | Nothing;
  readonly constraints?: OptionsContent | Nothing;
  readonly info?: OptionsContent | Nothing;
}

export interface InterfacesContent {
  readonly [name: string]: string | Lazy;
}

export type AuthContent = Lazy | { readonly [field: string]: string | boolean | Lazy | Nothing };
