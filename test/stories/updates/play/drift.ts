/** What somebody does by hand to the containers of a landscape. */
import type { RawClient } from '../../stage/raw-client.js';
import { onEngine } from '../../story/names.js';
import { updateNeeds } from '../story/needs.js';
import type { Drift, UpdateMap } from '../story/story.js';

/** What an engine refuses is left as it is. */
export async function doByHand(client: RawClient, { container, kind }: Drift, map: UpdateMap): Promise<void> {
  const name = onEngine(container);
  const path = `/containers/${name}`;
  switch (kind) {
    case 'stopped':
      await client.tryTo('POST', `${path}/stop`);
      return;
    case 'restarted':
      await client.tryTo('POST', `${path}/restart`);
      return;
    case 'removed':
      await client.tryTo('DELETE', `${path}?force=1`);
      return;
    case 'disconnected': {
      const [first] = updateNeeds(map).configurationOf(container).networks;
      const network = first ? onEngine(first.network) : 'bridge';
      await client.tryTo('POST', `/networks/${network}/disconnect`, { Container: name, Force: true });
      return;
    }
    case 'renamed':
      await client.tryTo('POST', `${path}/rename?name=${byHandName(container)}`);
      return;
    case 'limited':
      await client.tryTo('POST', `${path}/update`, { Memory: 96 * 2 ** 20, MemorySwap: 192 * 2 ** 20 });
      return;
    default:
      kind satisfies never;
  }
}

function byHandName(container: string): string {
  return `by-hand-${container}`;
}
