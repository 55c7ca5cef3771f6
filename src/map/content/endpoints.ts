/** `networks` of a container: endpoints. Manual, section 3.7.1, "Networking". */
import type { Lazy } from '../../lazy/lazy.js';
import type { LinksContent } from './links.js';
import type { Nothing, OneOrMany, Word } from './values.js';

/** One network, a list of endpoints, or a mapping from networks to endpoint settings. */
export type EndpointsContent<Network extends string = string, Container extends string = string> =
  | Nothing
  | Network
  | EndpointMapping<Network, Container>
  | readonly EndpointItem<Network, Container>[];

/** A network, `[network, aliases, links, ipv4, ipv6, link-local]`, `{ network: settings }`, or fields. */
type EndpointItem<Network extends string = string, Container extends string = string> =
  | Network
  | EndpointValues<Network, Container>
  | EndpointFields<Network, Container>
  | EndpointMapping<Network, Container>;

/** `[network, aliases, links, ipv4, ipv6, link-local]`, or `[network, settings]`. */
export type EndpointValues<Network extends string = string, Container extends string = string> = readonly [
  network: Network,
  aliasesOrSettings?: EndpointSettings<Container>,
  links?: LinksContent<Container>,
  ipv4Address?: string | Lazy | Nothing,
  ipv6Address?: string | Lazy | Nothing,
  linkLocalIps?: WordsContent,
];

/** `{ network: { ipv4: … } }`, or `{ network: null }`. */
export type EndpointMapping<Network extends string = string, Container extends string = string> = {
  readonly [Key in Network]?: EndpointSettings<Container>;
};

/** Named settings, aliases, or all values in their order. */
type EndpointSettings<Container extends string> =
  | Nothing
  | EndpointOptions<Container>
  | WordsContent
  | readonly [
      aliases: WordsContent,
      links?: LinksContent<Container>,
      ipv4Address?: string | Lazy | Nothing,
      ipv6Address?: string | Lazy | Nothing,
      linkLocalIps?: WordsContent,
    ];

type WordsContent = OneOrMany<Word | Lazy> | Nothing;

interface EndpointOptions<Container extends string = string> {
  /** Host names on the network. */
  readonly aliases?: WordsContent;
  /** Containers to link to on the network. */
  readonly links?: LinksContent<Container>;
  /** Fixed IPv4 address. */
  readonly ipv4Address?: string | Lazy | Nothing;
  /** The same as `ipv4Address`. */
  readonly ipv4?: string | Lazy | Nothing;
  /** Fixed IPv6 address. */
  readonly ipv6Address?: string | Lazy | Nothing;
  /** The same as `ipv6Address`. */
  readonly ipv6?: string | Lazy | Nothing;
  /** Link-local addresses. */
  readonly linkLocalIps?: WordsContent;
}

export interface EndpointFields<Network extends string = string, Container extends string = string>
  extends EndpointOptions<Container> {
  /** Name of the network. */
  readonly networkName: Network;
}
