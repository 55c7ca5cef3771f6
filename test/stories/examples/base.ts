/** What most examples have in common, so that each names only what matters to it. */
import type { Story, StoryConfiguration } from '../story/story.js';

type Parts<T> = { readonly [Key in keyof T]?: T[Key] };

export function configuration(name: string, parts: Parts<StoryConfiguration> = {}): StoryConfiguration {
  return {
    name,
    instances: [],
    program: 'serves',
    persistent: false,
    restart: null,
    networks: [],
    attaches: [],
    uses: [],
    shares: false,
    binds: false,
    links: [],
    networkOf: null,
    ...parts,
  };
}

/** Everything runs, nothing goes wrong. */
export function story(
  configurations: readonly StoryConfiguration[],
  action: Story['action']['kind'],
  parts: { readonly before?: Parts<Story['before']> } & Parts<
    Pick<Story, 'apiVersion' | 'faults' | 'meanwhile'>
  > = {},
): Story {
  const { before, apiVersion = '1.52', faults = [], meanwhile = [] } = parts;
  return {
    apiVersion,
    map: { configurations, groups: {} },
    before: { containers: {}, volumes: {}, networksMissing: [], foreign: [], helpers: [], ...before },
    action: {
      kind: action,
      names: [],
      parallel: 8,
      removeAttached: false,
      removeNetworks: false,
      removePersistent: true,
    },
    meanwhile,
    faults,
  };
}
