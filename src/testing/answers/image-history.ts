/** How an image came to be, as `GET /images/{name}/history` tells it: the newest step first. */
import type { ImageRecord } from '../state/image.js';
import { secondsOf } from '../state/moment.js';

export function imageHistory({ id, tags, history }: ImageRecord): readonly object[] {
  return history.map(({ created, createdBy, size, comment }, index) => ({
    Comment: comment,
    Created: secondsOf(created),
    CreatedBy: createdBy,
    Id: index === 0 ? id : '<missing>',
    Size: size,
    Tags: index === 0 && tags.size > 0 ? [...tags] : null,
  }));
}
