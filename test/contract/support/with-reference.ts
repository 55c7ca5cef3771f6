/** Cases that give the image a further name. */
import type { ContractContext } from './contract-context.js';

let last: Promise<unknown> = Promise.resolve();

/**
 * One after the other, as Podman loses one of two names that an image is given, or loses, at the same time. The name is
 * gone at the end.
 */
export function withReference(
  context: ContractContext,
  body: (reference: string) => Promise<void>,
): Promise<void> {
  const turn = last.then(async () => {
    const { images } = context.engine;
    const reference = context.reference('tagged');
    await images.tag(context.image, reference);
    await body(reference);
    await images.remove(reference);
  });
  last = turn.catch(() => undefined);
  return turn;
}
