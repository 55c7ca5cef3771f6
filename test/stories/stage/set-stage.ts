/**
 * Makes what exists before a story begins, by hand: by plain requests, and by changes to the engine's state where no
 * request leads to it (dead containers, owners of volumes). Containers come into being in the order of the map, and
 * what a story does not want is taken away again.
 */
import type { Landscape } from '../../../src/index.js';
import type { EngineState } from '../../../src/testing/state/engine-state.js';
import { containersOf, helperOf, onEngine } from '../story/names.js';
import { boundTo } from '../story/needs.js';
import type { ContainerBefore, Story, StoryConfiguration } from '../story/story.js';
import { makeContainer, removeContainer, startContainer } from './make-container.js';
import { makeForeign } from './make-foreign.js';
import { makeHelper } from './make-helper.js';
import { makeVolume } from './make-volume.js';
import type { RawClient } from './raw-client.js';

export interface Stage {
  readonly story: Story;
  readonly landscape: Landscape;
  readonly state: EngineState;
  readonly client: RawClient;
}

const asDeclared: ContainerBefore = { state: 'running', made: 'today', unconnected: false };

export async function setStage(stage: Stage): Promise<void> {
  const { story, client } = stage;
  const { configurations } = story.map;
  const names = configurations.flatMap(containersOf);
  const before = (name: string): ContainerBefore => story.before.containers[name] ?? asDeclared;
  const wasStarted = ['running', 'paused', 'exited', 'dead'];
  const made = withNeeded(
    story,
    names.filter((name) => before(name).state !== 'missing'),
    neededToBeMade,
  );
  const started = withNeeded(
    story,
    names.filter((name) => wasStarted.includes(before(name).state)),
    boundTo,
  );
  await makeNetworks(stage, made);
  for (const alias of volumesMounted(story, made)) await makeVolume(stage, alias);
  for (const foreign of story.before.foreign) await makeForeign(stage, foreign);
  for (const name of names.filter((each) => made.has(each))) {
    await makeContainer(stage, name, before(name));
    if (started.has(name)) await startContainer(stage, name);
  }
  for (const name of names.filter((each) => made.has(each)).toReversed())
    await bringInto(stage, name, before(name), started.has(name));
  const remade = names.filter((each) => started.has(each) && isUnstarted(before(each)));
  await renewLinks(stage, new Set(remade), before);
  for (const name of names.filter((each) => made.has(each) && before(each).state === 'missing').toReversed())
    await removeContainer(stage, name);
  for (const { alias, state } of story.before.helpers)
    if (!stage.state.containers.named(helperOf(alias))) await makeHelper(stage, alias, state);
  for (const network of story.before.networksMissing)
    await client.tryTo('DELETE', `/networks/${onEngine(network)}`);
}

/** Without these, an engine does not create a container. */
function neededToBeMade(configuration: StoryConfiguration): readonly string[] {
  const { networks, uses } = configuration;
  return [
    ...boundTo(configuration),
    ...networks.flatMap(({ links }) => links),
    ...uses.map(({ name }) => name),
  ];
}

function withNeeded(
  { map }: Story,
  names: readonly string[],
  needed: (configuration: StoryConfiguration) => readonly string[],
): ReadonlySet<string> {
  const configurations = new Map(
    map.configurations.flatMap((each) => containersOf(each).map((name) => [name, each] as const)),
  );
  const all = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const configuration = configurations.get(name);
    // Volumes are needed too, under their aliases, and are made before.
    if (all.has(name) || !configuration) continue;
    all.add(name);
    waiting.push(...needed(configuration));
  }
  return all;
}

/** Those that are wanted, and those that containers are on. */
async function makeNetworks({ story, landscape, client }: Stage, made: ReadonlySet<string>): Promise<void> {
  const used = new Set(
    story.map.configurations
      .filter((each) => containersOf(each).some((name) => made.has(name)))
      .flatMap(({ networks }) => networks.map(({ network }) => network)),
  );
  for (const item of landscape.items.values()) {
    if (item.kind !== 'network') continue;
    if (story.before.networksMissing.includes(item.network) && !used.has(item.network)) continue;
    await client.ask('POST', `/networks/create`, item.payload);
  }
}

function volumesMounted(story: Story, made: ReadonlySet<string>): readonly string[] {
  const { configurations } = story.map;
  const existing = configurations.filter((each) => containersOf(each).some((name) => made.has(name)));
  const mounted = new Set(
    existing.flatMap(({ attaches, uses }) => [
      ...attaches.map(({ alias }) => alias),
      ...uses.map(({ name }) => name),
    ]),
  );
  for (const foreign of story.before.foreign)
    if (foreign.kind === 'container' && foreign.volume !== null) mounted.add(foreign.volume);
  return configurations
    .flatMap(({ attaches }) => attaches.map(({ alias }) => alias))
    .filter((alias) => mounted.has(alias) || story.before.volumes[alias] !== 'missing');
}

function isUnstarted({ state }: ContainerBefore): boolean {
  return state === 'created' || state === 'half-made';
}

/** What was never started, but had to be for others, was made anew: so are, in turn, the unstarted that link to it. */
async function renewLinks(
  stage: Stage,
  remade: Set<string>,
  before: (name: string) => ContainerBefore,
): Promise<void> {
  for (const configuration of stage.story.map.configurations) {
    if (!configuration.links.some((name) => remade.has(name))) continue;
    for (const name of containersOf(configuration).filter((each) => isUnstarted(before(each)))) {
      remade.add(name);
      await removeContainer(stage, name);
      await makeContainer(stage, name, before(name));
    }
  }
}

async function bringInto(
  stage: Stage,
  name: string,
  before: ContainerBefore,
  started: boolean,
): Promise<void> {
  const { client, state } = stage;
  const path = `/containers/${onEngine(name)}`;
  switch (before.state) {
    case 'missing':
      // Taken away last: others may have to be made anew with it.
      return;
    case 'created':
    case 'half-made':
      if (started) {
        await removeContainer(stage, name);
        await makeContainer(stage, name, before);
      }
      if (before.state === 'half-made') state.containers.named(onEngine(name))?.endpoints.clear();
      return;
    case 'running':
      return;
    case 'exited':
    case 'dead': {
      await client.ask('POST', `${path}/stop`);
      const container = state.containers.named(onEngine(name));
      if (container && before.state === 'dead') container.status = 'dead';
      return;
    }
    case 'paused':
      await client.ask('POST', `${path}/pause`);
      return;
    default:
      before.state satisfies never;
  }
}
