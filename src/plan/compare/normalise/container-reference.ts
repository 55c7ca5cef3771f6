/** Other containers that a container refers to, by name or id, as one text. */
import type { Subject } from '../subject.js';
import { single, type Value } from '../value.js';

/** The name of a container that is there; anything else as it is. */
export function containerName({ containers }: Subject, reference: string): string {
  const plain = reference.replace(/^\//, '');
  if (containers.has(plain) || !/^[0-9a-f]{12,64}$/.test(plain)) return plain;
  for (const { id, name } of containers.values()) if (id.startsWith(plain)) return name;
  return plain;
}

/** `host`, `container:name`; a container that was made anew is another one, so that its id is what counts. */
export function namespaceValue(subject: Subject, mode: string): Value {
  const reference = /^container:(.*)$/.exec(mode)?.[1];
  if (reference === undefined) return single(mode);
  const name = containerName(subject, reference);
  const id = subject.containers.get(name)?.id ?? reference;
  const shown = /^[0-9a-f]{64}$/.test(name) ? `${name.slice(0, 12)}, which is gone` : name;
  return single(`container:${id}`, () => `container:${shown}`);
}
