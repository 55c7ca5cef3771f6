/** A client configuration with all values known: what is lazy is worked out, and read as if it had been written there. */
import type { Lazy } from '../../lazy/lazy.js';
import { resolveDeepAsync } from '../../lazy/resolve.js';
import type { ClientConfiguration } from '../client-configuration.js';
import { type ClientDeclaration, emptyClient } from '../client-declaration.js';
import { readClientProperties } from '../input/client.js';
import { Place, Report } from '../input/place.js';
import { MapError } from '../map-error.js';
import { holdsLazy } from './holds-lazy.js';

/**
 * What a landscape wants to know of a client is part of the answer.
 *
 * @param name What the client is called in messages.
 * @throws {MapError} A value that was worked out is not valid in its place.
 */
export async function evaluateClient(client: ClientConfiguration, name: string): Promise<ClientDeclaration> {
  const { declaration } = client;
  if (isKnown(declaration)) return declaration;
  const content = await resolveDeepAsync(client.asObject({ keys: 'snake_case' }), {
    maxDepth: Number.POSITIVE_INFINITY,
  });
  const report = new Report({ spelling: 'snake_case', base: [name] });
  const evaluated = { ...emptyClient, ...readClientProperties(content, Place.root(report)) };
  if (report.problems.length > 0 || !isKnown(evaluated))
    throw new MapError(`client '${name}'`, report.problems);
  return evaluated;
}

function isKnown(client: ClientDeclaration<Lazy>): client is ClientDeclaration {
  return !holdsLazy(client);
}
