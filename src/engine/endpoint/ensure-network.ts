/**
 * One network of a name, however many processes ask for it at the same moment.
 *
 * Engines from API 1.44 on refuse the second one themselves. Older ones look for the name first and create then,
 * with nothing in between to hold others back: of 30 requests at once, Docker 20.10 answers all 30 with a network of
 * their own (`CheckDuplicate` or not). To clean that up afterwards cannot be made safe: whoever looks at the list
 * cannot know whether another network is still being made, and so who took the only one there is may lose it to one
 * that appears later.
 *
 * So the second one must fail to be created. The bridge driver gives us that: it holds a lock from the moment it
 * compares a new network's bridge with all others until the network is made, and refuses a bridge that another
 * network has. A name for the bridge that follows from the network's name makes every racing request ask for the same
 * bridge. One is made, the others are refused (403), find it in the list, and use it. None is ever removed.
 *
 * A request is refused a little before the network that beat it shows in the list, and that network may still fail to
 * be made. Therefore who is refused and finds nothing tries again from the start, for some seconds. So does who finds
 * no free addresses: each racing request holds a range of them (engines have 31) until it is refused. Addresses that
 * the user names are held in the same way; but mostly another network has them for good, so that who finds them
 * taken tries again for less than half a second. Any other refusal stands.
 *
 * Networks of other drivers, or with a bridge that the user names, get no such name. A bridge that the user names
 * does the same; the overlay driver keeps names unique by itself, and macvlan and ipvlan refuse a parent that is in use.
 */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NetworkDetails } from '../answer/network.js';
import type { Call } from '../call.js';
import { EngineError } from '../engine-error.js';
import type { NetworkCreate } from '../payload.js';

const BRIDGE_NAME = 'com.docker.network.bridge.name';
/** Milliseconds before each further try. */
const SHORT_PAUSES = [20, 50, 100, 200];
/** The same: 6 s together. */
const PAUSES = [...SHORT_PAUSES, ...Array<number>(14).fill(400)];

/** The calls that this is made of. */
interface NetworkCalls {
  create(payload: NetworkCreate, call?: Call): Promise<string>;
  list(call?: Call): Promise<readonly NetworkDetails[]>;
}

/** @param uniqueNames the engine itself never makes a second network of a name */
export async function ensureNetwork(
  networks: NetworkCalls,
  uniqueNames: boolean,
  payload: NetworkCreate,
  call: Call = {},
): Promise<{ readonly id: string; readonly created: boolean }> {
  const body = uniqueNames ? payload : withOwnBridge(payload);
  for (let attempt = 0; ; attempt++) {
    try {
      return { id: await networks.create(body, call), created: true };
    } catch (error) {
      const pauses = pausesAfter(error);
      if (pauses === undefined) throw error;
      const existing = oldest((await networks.list(call)).filter(({ name }) => name === payload.Name));
      if (existing) return { id: existing.id, created: false };
      const pause = pauses[attempt];
      if (pause === undefined) throw error;
      await sleep(pause);
    }
  }
}

/** How often, and when, to try again; nothing where a refusal stands. The words are those of engines. */
function pausesAfter(error: unknown): readonly number[] | undefined {
  if (!(error instanceof EngineError)) return undefined;
  if (/same bridge name|already exists|address pools?\b/.test(error.message)) return PAUSES;
  return /Pool overlaps/.test(error.message) ? SHORT_PAUSES : undefined;
}

function withOwnBridge(payload: NetworkCreate): NetworkCreate {
  if (payload.Driver !== 'bridge' || payload.Options[BRIDGE_NAME] !== undefined) return payload;
  // 15 characters, as the kernel allows and as engines themselves name bridges.
  const bridge = `br-${createHash('sha256').update(payload.Name).digest('hex').slice(0, 12)}`;
  return { ...payload, Options: { ...payload.Options, [BRIDGE_NAME]: bridge } };
}

/** Several may be there from before; all who ask must get the same. */
function oldest(networks: readonly NetworkDetails[]): NetworkDetails | undefined {
  return [...networks].sort((a, b) => compare(a.created, b.created) || compare(a.id, b.id))[0];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
