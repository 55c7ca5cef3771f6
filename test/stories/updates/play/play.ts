/**
 * Plays a story of an update: brings the landscape up, changes it by hand, updates it while things go wrong, once more when
 * nothing does, and plans it a third time.
 */
import {
  type ActionOptions,
  ContainerMap,
  DockerClientWrapper,
  MappingDockerClient,
} from '../../../../src/index.js';
import { AtOnce } from '../../play/at-once.js';
import { settled } from '../../play/play.js';
import { photoOf } from '../../stage/photo.js';
import { StoryEngine } from '../../stage/story-engine.js';
import { image, mapName } from '../../story/names.js';
import { declarationOf } from '../story/declaration.js';
import { takenPort } from '../story/names.js';
import { updateNeeds } from '../story/needs.js';
import type { UpdateMap, UpdateStory } from '../story/story.js';
import { doByHand } from './drift.js';
import { images, movedImage } from './images.js';
import type { UpdateAct, UpdatePerformance } from './performance.js';
import { trace } from './trace.js';
import { letGoWrong } from './trouble.js';

type UpdateAction = UpdateStory['second'];

export async function playUpdate(story: UpdateStory): Promise<UpdatePerformance> {
  await using engine = await StoryEngine.start(story.apiVersion, { images, takenPorts: [takenPort] });
  await broughtUp(story.before, engine);
  await engine.byHand(async (client) => {
    for (const drift of story.drift) await doByHand(client, drift, story.before);
  });
  for (const [tag, image] of story.moved.map(movedImage)) engine.engine.addImage(tag, image);
  const begin = photoOf(engine.state);
  const trouble = letGoWrong(story, engine);
  const first = await act('update', story, engine);
  const { engineWentDown, befallen } = await trouble.end();
  const second = await act(story.second, story, engine);
  const from = engine.requestCount;
  await using client = clientOf(story.after, engine);
  const plan = await client.mapping.plan(story.second, story.names, optionsOf(story));
  const needs = updateNeeds(story.after);
  return {
    story,
    needs,
    concerned: needs.withNeeded(needs.meant(story.names)),
    begin,
    imageIds: new Map(
      [...engine.state.images.values()].flatMap(({ id, tags }) => [...tags].map((tag) => [tag, id])),
    ),
    first,
    second,
    third: { plan, planning: engine.requests(from) },
    engineWentDown,
    befallen,
  };
}

async function broughtUp(map: UpdateMap, engine: StoryEngine): Promise<void> {
  await using client = clientOf(map, engine);
  await client.mapping.startup();
}

/** A client of its own for each, as of another process. */
async function act(action: UpdateAction, story: UpdateStory, engine: StoryEngine): Promise<UpdateAct> {
  await using client = clientOf(story.after, engine);
  const { mapping } = client;
  const begin = engine.requestCount;
  const planned = await settled(mapping.plan(action, story.names, optionsOf(story)));
  const middle = engine.requestCount;
  const before = photoOf(engine.state);
  const moments = trace(engine.state);
  const count = new AtOnce();
  const { parallel } = story;
  const ran: Awaited<ReturnType<typeof settled<Awaited<ReturnType<MappingDockerClient['run']>>>>> =
    planned.value === undefined
      ? { error: planned.error }
      : await settled(mapping.run(planned.value, { parallel, onEvent: (event) => count.take(event) }));
  return {
    action,
    before,
    plan: planned.value,
    planning: engine.requests(begin, middle),
    running: engine.requests(middle),
    mostAtOnce: count.most,
    result: ran.value,
    error: ran.error,
    after: photoOf(engine.state),
    moments: moments(),
  };
}

function optionsOf({ removeOrphans }: UpdateStory): ActionOptions {
  return { removeOrphans, coreImage: image.core };
}

function clientOf(
  map: UpdateMap,
  engine: StoryEngine,
): { readonly mapping: MappingDockerClient } & AsyncDisposable {
  const wrapper = new DockerClientWrapper(engine.host);
  return {
    mapping: new MappingDockerClient(new ContainerMap(mapName, declarationOf(map)), wrapper),
    async [Symbol.asyncDispose]() {
      wrapper.close();
    },
  };
}
