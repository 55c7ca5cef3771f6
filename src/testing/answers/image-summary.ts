/** An image as `GET /images/json` lists it. */
import { labelsAt } from '../../engine/answer/read.js';
import { isAtLeast } from '../../engine/api-version.js';
import type { EngineState } from '../state/engine-state.js';
import type { ImageRecord } from '../state/image.js';
import { secondsOf } from '../state/moment.js';

/** Newer versions count what was not counted: `Containers`; and leave away what says nothing. */
export function imageSummary(state: EngineState, image: ImageRecord, version: string): object {
  const { id, tags, digests, config, created, size } = image;
  const labels = labelsAt(config, 'Labels');
  const users = [...state.containers].filter((container) => container.image.id === id).length;
  const hasNames = tags.size + digests.size > 0;
  const isOld = !isAtLeast(version, '1.43');
  return {
    Containers: isAtLeast(version, '1.51') ? users : -1,
    Created: secondsOf(created),
    Id: id,
    Labels: Object.keys(labels).length > 0 ? labels : null,
    ParentId: '',
    RepoDigests: isOld && digests.size === 0 ? (hasNames ? null : ['<none>@<none>']) : [...digests],
    RepoTags: isOld && !hasNames ? ['<none>:<none>'] : [...tags],
    SharedSize: -1,
    Size: size,
    ...(isAtLeast(version, '1.44') ? {} : { VirtualSize: size }),
  };
}
