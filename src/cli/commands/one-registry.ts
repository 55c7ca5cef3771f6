/** The registry that `login` and `logout` are about. */
import type { Invocation } from '../command.js';
import { UsageError } from '../usage-error.js';

/** Nothing where none is named: Docker Hub. */
export function oneRegistry({ words, literalWords }: Invocation): string | undefined {
  const [registry, ...more] = [...words, ...literalWords];
  if (more.length === 0) return registry;
  throw new UsageError('one registry at a time, please', `Given were ${[registry, ...more].join(', ')}.`);
}
