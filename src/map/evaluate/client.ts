/**
 * What a landscape wants to know of a client, with all values known: what is lazy is worked out, and read as if it had
 * been written there. Credentials, and all else that no landscape needs, are never asked for.
 */
import type { Lazy } from '../../lazy/lazy.js';
import type { ClientConfiguration } from '../client-configuration.js';
import type { ClientDeclaration } from '../client-declaration.js';
import { readClientProperties } from '../input/client.js';
import { given } from '../input/given.js';
import { Place, Report } from '../input/place.js';
import { MapError } from '../map-error.js';
import { originals } from '../serialise/late.js';
import { noValue } from './failure.js';
import { holdsLazy } from './holds-lazy.js';
import { resolveEachAsync } from './resolve-each.js';

/** What of a client a landscape depends on. */
export type KnownClient<Late = never> = Pick<
  ClientDeclaration<Late>,
  'interfaces' | 'interfacesIpv6' | 'domainname' | 'stopTimeout'
>;

/**
 * @param name What the client is called in messages.
 * @throws {MapError} A value that was worked out is not valid in its place.
 * @throws {DockerMapError} `lazy-failed`: a function threw, or gives no value.
 */
export async function evaluateClient(
  { declaration }: ClientConfiguration,
  name: string,
): Promise<KnownClient> {
  const { interfaces, interfacesIpv6, domainname, stopTimeout } = declaration;
  const others = given({ domainname, stopTimeout });
  const declared: KnownClient<Lazy> = { interfaces, interfacesIpv6, ...others };
  if (isKnown(declared)) return declared;
  const subject = `client '${name}'`;
  const content = await resolveEachAsync(
    { interfaces: originals(interfaces), interfaces_ipv6: originals(interfacesIpv6) },
    { path: [], subject, waits: 'evaluateClient' },
  );
  const report = new Report({ spelling: 'snake_case', base: [name] });
  const evaluated = { ...declared, ...readClientProperties(content, Place.root(report)) };
  if (report.problems.length > 0) throw new MapError(subject, report.problems);
  if (!isKnown(evaluated)) throw noValue(subject);
  return evaluated;
}

function isKnown(client: KnownClient<Lazy>): client is KnownClient {
  return !holdsLazy(client);
}
