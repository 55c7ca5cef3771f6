/**
 * What a container that docker-map did not make has beyond its declaration. It is no reason to replace it; but where it is
 * replaced for another one, the new container has none of it, and the user is told.
 */
import type { Existing, ForwardContext } from '../forward-context.js';
import { isOurs } from '../identity.js';
import { differingFields } from './findings.js';

/** Fields in which more than is declared may be, unless the user says otherwise. */
const tolerant = ['environment', 'labels', 'port_bindings', 'binds', 'mounts', 'volumes', 'links'] as const;

const strict = Object.fromEntries(tolerant.map((field) => [field, 'set'] as const));

export function noteSurplus({ item, observed, details }: Existing, context: ForwardContext): void {
  if (isOurs(details.labels)) return;
  const shown = new Map(
    differingFields(item, observed, details, context).map(({ field, observed: text }) => [field, text]),
  );
  const more = differingFields(item, observed, details, context, strict).filter(
    ({ field, observed: text }) => field in strict && shown.get(field) !== text,
  );
  if (more.length === 0) return;
  const fields = more.map(({ field, observed: text }) => `${field} ${text}`).join('; ');
  const message = `was not made by docker-map; the new container is without what the map does not declare: ${fields}`;
  context.builder.note('not-taken-over', item.name, message);
}
