/** Volumes of the map, made by hand, with the owner and mode that they are to have. */
import type { VolumeItem } from '../../../src/index.js';
import type { Ownership } from '../../../src/testing/state/program.js';
import { onEngine } from '../story/names.js';
import type { StoryVolume, VolumeBefore } from '../story/story.js';
import type { Stage } from './set-stage.js';

const older = { owner: '1:1', mode: '0711' } as const;
const asMade = { uid: 0, gid: 0, mode: 0o755 } as const;

export async function makeVolume(stage: Stage, alias: string): Promise<void> {
  const { client, state, story } = stage;
  const item = volumeItem(stage, alias);
  const before = story.before.volumes[alias];
  await client.ask('POST', `/volumes/create`, {
    Name: item.name,
    Driver: item.driver,
    Labels: labelsOf(item, before),
  });
  const record = state.volumes.named(item.name);
  const declared = story.map.configurations
    .flatMap(({ attaches }) => attaches)
    .find((each) => each.alias === alias);
  if (record && declared) record.ownership = ownershipOf(declared, before);
}

/** Its work has not been done. */
export function forgetOwner({ state }: Stage, alias: string): void {
  const record = state.volumes.named(onEngine(alias));
  if (record) record.ownership = asMade;
}

export function volumeItem({ landscape }: Stage, alias: string): VolumeItem {
  const item = landscape.items.get(`volume:${onEngine(alias)}`);
  if (item?.kind !== 'volume') throw new Error(`The landscape has no volume '${alias}'.`);
  return item;
}

function labelsOf(
  { labels }: VolumeItem,
  before: VolumeBefore | undefined,
): Readonly<Record<string, string>> {
  if (before === 'hand') return {};
  if (before !== 'older') return labels;
  return { ...labels, 'io.docker-map.owner': older.owner, 'io.docker-map.mode': older.mode };
}

function ownershipOf({ owner, mode }: StoryVolume, before: VolumeBefore | undefined): Ownership {
  if (before === 'hand') return asMade;
  if (before === 'older') return ownership(older.owner, older.mode);
  return ownership(owner ?? '0:0', mode ?? '0755');
}

function ownership(owner: string, mode: string): Ownership {
  const [uid = '0', gid = '0'] = owner.split(':');
  return { uid: Number(uid), gid: Number(gid), mode: Number.parseInt(mode, 8) };
}
