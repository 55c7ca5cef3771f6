/**
 * One membership of a network, declared beside observed. Where docker-map made the container, all that its endpoint was
 * given was declared once: what is declared no more is a difference. Of a container that somebody else made, only what
 * is declared matters.
 */
import type { Fields } from '../../engine/answer/read.js';
import type { EndpointSettings } from '../../engine/payload.js';
import type { ContainerDetails } from '../../engine/snapshot.js';
import { label } from '../../landscape/labels.js';
import { declaredFacts, type EndpointFacts, furtherNames, observedFacts } from './endpoint-facts.js';

export interface EndpointFact {
  readonly fact: string;
  readonly declared: string;
  readonly observed: string;
}

/** The facts that differ; none: nothing is to be done. */
export function compareEndpoint(
  settings: EndpointSettings,
  endpoint: Fields,
  details: ContainerDetails,
): readonly EndpointFact[] {
  const declared = declaredFacts(settings);
  const observed = observedFacts(endpoint);
  const ours = details.labels[label.hash] !== undefined;
  return [
    ...aliases(declared, observed, furtherNames(endpoint), ours ? generatedNames(details) : undefined),
    ...list('links', declared.links, observed.links),
    ...address('IPv4', declared.ipv4, observed.ipv4, ours),
    ...address('IPv6', declared.ipv6, observed.ipv6, ours),
    ...list('link-local', declared.linkLocal, observed.linkLocal),
  ];
}

/** @param generated names that the engine adds by itself, where any other one more is a difference */
function aliases(
  declared: EndpointFacts,
  observed: EndpointFacts,
  further: readonly string[],
  generated: ReadonlySet<string> | undefined,
): readonly EndpointFact[] {
  const known = new Set([...observed.aliases, ...further]);
  const wanted = new Set(declared.aliases);
  const missing = declared.aliases.some((alias) => !known.has(alias));
  const surplus = generated
    ? observed.aliases.filter((alias) => !wanted.has(alias) && !generated.has(alias))
    : [];
  if (!missing && surplus.length === 0) return [];
  const shown = [...declared.aliases.filter((alias) => known.has(alias)), ...surplus];
  return [{ fact: 'aliases', declared: textOf(declared.aliases), observed: textOf(shown) }];
}

/** Docker up to 25 shows them among the aliases: the short id, and the host name. */
function generatedNames({ id, name, configuration }: ContainerDetails): ReadonlySet<string> {
  const hostname = configuration['Hostname'];
  const names = [id, id.slice(0, shortIdLength), name];
  return new Set(typeof hostname === 'string' ? [...names, hostname] : names);
}

const shortIdLength = 12;

function list(
  fact: string,
  declared: readonly string[],
  observed: readonly string[],
): readonly EndpointFact[] {
  const [wanted, found] = [textOf(declared), textOf(observed)];
  return wanted === found ? [] : [{ fact, declared: wanted, observed: found }];
}

function address(
  fact: string,
  declared: string | undefined,
  observed: string | undefined,
  ours: boolean,
): readonly EndpointFact[] {
  if (declared === observed || (declared === undefined && !ours)) return [];
  return [{ fact, declared: declared ?? none, observed: observed ?? none }];
}

const none = 'none';

function textOf(texts: readonly string[]): string {
  return texts.length > 0 ? texts.join(', ') : none;
}
