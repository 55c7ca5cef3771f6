/** Helper containers that an interrupted run left behind. */
import { helperPayload } from '../../../src/plan/volume-helper.js';
import { helperOf, image } from '../story/names.js';
import { forgetOwner, volumeItem } from './make-volume.js';
import type { Stage } from './set-stage.js';

export async function makeHelper(stage: Stage, alias: string, end: 'created' | 'exited'): Promise<void> {
  const { client } = stage;
  const item = volumeItem(stage, alias);
  if (!item.preparation) return;
  const payload = helperPayload(item, item.preparation, image.core);
  const path = `/containers/${helperOf(alias)}`;
  await client.ask('POST', `/containers/create?name=${helperOf(alias)}`, payload);
  if (end === 'exited') {
    await client.ask('POST', `${path}/start`);
    await client.ask('POST', `${path}/wait`);
  }
  forgetOwner(stage, alias);
}
