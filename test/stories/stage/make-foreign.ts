/** Things on the engine that the map does not declare. */
import { image, label, mapName, onEngine } from '../story/names.js';
import type { Foreign } from '../story/story.js';
import type { Stage } from './set-stage.js';

export async function makeForeign(stage: Stage, foreign: Foreign): Promise<void> {
  const { client } = stage;
  switch (foreign.kind) {
    case 'volume':
      await client.ask('POST', `/volumes/create`, { Name: foreign.name });
      break;
    case 'network':
      await client.ask('POST', `/networks/create`, { Name: foreign.name });
      break;
    case 'container':
      await makeContainer(stage, foreign);
      break;
    default:
      foreign satisfies never;
  }
}

async function makeContainer(
  { client, state }: Stage,
  { name, running, labelled, network, volume }: Extract<Foreign, { kind: 'container' }>,
): Promise<void> {
  const on = network !== null && state.networks.named(onEngine(network)) ? onEngine(network) : undefined;
  await client.ask('POST', `/containers/create?name=${name}`, {
    Image: image.serves,
    Labels: labelled ? { [label.map]: mapName } : {},
    HostConfig: {
      ...(volume === null ? {} : { Binds: [`${onEngine(volume)}:/mnt`] }),
      ...(on === undefined ? {} : { NetworkMode: on }),
    },
  });
  if (running) await client.ask('POST', `/containers/${name}/start`);
}
