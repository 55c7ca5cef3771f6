/** What most examples of updates have in common, so that each names only what matters to it. */
import type { UpdateConfiguration, UpdateStory } from '../updates/story/story.js';

type Parts<T> = { readonly [Key in keyof T]?: T[Key] };

export function updated(name: string, parts: Parts<UpdateConfiguration> = {}): UpdateConfiguration {
  return {
    name,
    previousName: null,
    instances: [],
    image: 'serves',
    variables: {},
    command: null,
    memory: null,
    restart: null,
    healthCheck: false,
    networks: [],
    attaches: [],
    uses: [],
    shares: [],
    links: [],
    networkOf: null,
    port: null,
    order: null,
    parallel: 1,
    exec: null,
    ...parts,
  };
}

/** Everything is updated twice, and nothing goes wrong. */
export function updateStory(
  before: readonly UpdateConfiguration[],
  after: readonly UpdateConfiguration[],
  parts: Parts<Omit<UpdateStory, 'before' | 'after'>> = {},
): UpdateStory {
  return {
    apiVersion: '1.52',
    before: { configurations: before, internal: [] },
    after: { configurations: after, internal: [] },
    moved: [],
    drift: [],
    names: [],
    parallel: 8,
    removeOrphans: false,
    second: 'update',
    faults: [],
    killed: null,
    full: [],
    ...parts,
  };
}

/** Every request at which a client may be killed while it updates one container. */
export const moments: readonly number[] = Array.from({ length: 11 }, (_, index) => 10 + index);
