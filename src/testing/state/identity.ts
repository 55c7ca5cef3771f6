/** Ids as engines give them: 64 hexadecimal digits. The same seed gives the same ids, in the same order. */
import { createHash } from 'node:crypto';

export function identities(seed: number): () => string {
  let count = 0;
  return () => createHash('sha256').update(`${seed} ${count++}`).digest('hex');
}
