/**
 * Plays a story: sets the stage, lets the action run while things go wrong, lets it run once more when nothing does, and
 * plans it a third time.
 */
import {
  type Action,
  type ActionOptions,
  ContainerMap,
  DockerClientWrapper,
  MappingDockerClient,
} from '../../../src/index.js';
import { photoOf } from '../stage/photo.js';
import { setStage } from '../stage/set-stage.js';
import { StoryEngine } from '../stage/story-engine.js';
import { declarationOf } from '../story/declaration.js';
import { image, mapName, onEngine } from '../story/names.js';
import { needsIn } from '../story/needs.js';
import type { Story, StoryAction } from '../story/story.js';
import { AtOnce } from './at-once.js';
import type { Act, Performance } from './performance.js';

const actions: Readonly<Record<StoryAction['kind'], readonly Action[]>> = {
  startup: ['startup'],
  'create and start': ['create', 'start'],
  restart: ['restart'],
  stop: ['stop'],
  remove: ['remove'],
  shutdown: ['shutdown'],
};

export async function play(story: Story): Promise<Performance> {
  const map = new ContainerMap(mapName, declarationOf(story.map));
  await using engine = await StoryEngine.start(story.apiVersion);
  await using client = clientOf(map, engine);
  const [landscape] = await client.mapping.landscapes();
  if (!landscape) throw new Error('One map has one landscape.');
  const { state } = engine;
  await engine.byHand((client) => setStage({ story, landscape, state, client }));
  const { needs, concerned } = concern(story);
  const faults = engine.disturb(story.faults);
  const first = await round(story, map, engine, () => {
    for (const name of story.meanwhile) engine.intrude(onEngine(name));
  });
  const engineWentDown = faults.engineWentDown();
  await faults.end();
  const second = await round(story, map, engine);
  const third = [];
  for (const action of actions[story.action.kind]) {
    const from = engine.requestCount;
    const plan = await client.mapping.plan(action, story.action.names, optionsOf(story.action));
    third.push({ action, plan, planning: engine.requests(from) });
  }
  return { story, needs, concerned, first, second, third, engineWentDown };
}

function concern(story: Story): Pick<Performance, 'needs' | 'concerned'> {
  const needs = needsIn(story.map);
  const meant = needs.meant(story.action.names);
  switch (story.action.kind) {
    case 'startup':
    case 'create and start':
      return { needs, concerned: needs.withNeeded(meant) };
    case 'restart':
      return { needs, concerned: new Set(meant) };
    case 'stop':
    case 'remove':
    case 'shutdown':
      return { needs, concerned: needs.withNeeding(meant) };
    default:
      return story.action.kind satisfies never;
  }
}

/** A client of its own for each round, as of another process. What failed ends the round. */
async function round(
  story: Story,
  map: ContainerMap,
  engine: StoryEngine,
  meanwhile: () => void = () => {},
): Promise<readonly Act[]> {
  await using client = clientOf(map, engine);
  const acts: Act[] = [];
  for (const action of actions[story.action.kind]) {
    const act = await actOnce(
      story,
      action,
      client.mapping,
      engine,
      acts.length === 0 ? meanwhile : undefined,
    );
    acts.push(act);
    if (act.error !== undefined) break;
  }
  return acts;
}

async function actOnce(
  story: Story,
  action: Action,
  mapping: MappingDockerClient,
  engine: StoryEngine,
  meanwhile: () => void = () => {},
): Promise<Act> {
  const begin = engine.requestCount;
  const planned = await settled(mapping.plan(action, story.action.names, optionsOf(story.action)));
  const planning = engine.requests(begin);
  meanwhile();
  const before = photoOf(engine.state);
  const middle = engine.requestCount;
  const done = { action, before, plan: undefined, result: undefined, error: undefined };
  if (planned.value === undefined)
    return {
      ...done,
      error: planned.error,
      planning,
      running: [],
      mostAtOnce: 0,
      after: photoOf(engine.state),
    };
  const { parallel } = story.action;
  const count = new AtOnce();
  const ran = await settled(mapping.run(planned.value, { parallel, onEvent: (event) => count.take(event) }));
  return {
    ...done,
    plan: planned.value,
    planning,
    running: engine.requests(middle),
    mostAtOnce: count.most,
    result: ran.value,
    error: ran.error,
    after: photoOf(engine.state),
  };
}

export async function settled<Value>(promise: Promise<Value>): Promise<{ value?: Value; error?: unknown }> {
  try {
    return { value: await promise };
  } catch (error) {
    return { error };
  }
}

function optionsOf({ removeAttached, removeNetworks, removePersistent }: StoryAction): ActionOptions {
  return { removeAttached, removeNetworks, removePersistent, coreImage: image.core };
}

function clientOf(
  map: ContainerMap,
  engine: StoryEngine,
): { readonly mapping: MappingDockerClient } & AsyncDisposable {
  const wrapper = new DockerClientWrapper(engine.host);
  return {
    mapping: new MappingDockerClient(map, wrapper),
    async [Symbol.asyncDispose]() {
      wrapper.close();
    },
  };
}
