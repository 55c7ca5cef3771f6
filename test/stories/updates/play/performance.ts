/** What became of a story of an update: everything that its checks look at. */
import type { Plan } from '../../../../src/index.js';
import type { Act } from '../../play/performance.js';
import type { Photo } from '../../stage/photo.js';
import type { RecordedRequest } from '../../stage/recorded-request.js';
import type { UpdateNeeds } from '../story/needs.js';
import type { UpdateStory } from '../story/story.js';
import type { Moment } from './trace.js';

export interface UpdateAct extends Act {
  readonly moments: readonly Moment[];
}

export interface UpdatePerformance {
  readonly story: UpdateStory;
  readonly needs: UpdateNeeds;
  /** Containers that the update is about, by their names within the map. */
  readonly concerned: ReadonlySet<string>;
  /** Before anything is updated; ids of images by their tags. */
  readonly begin: Photo;
  readonly imageIds: ReadonlyMap<string, string>;
  /** While things go wrong, and when nothing does any more. */
  readonly first: UpdateAct;
  readonly second: UpdateAct;
  /** Planned once more. */
  readonly third: { readonly plan: Plan; readonly planning: readonly RecordedRequest[] };
  /** The engine itself went down: containers end, and start, by themselves. */
  readonly engineWentDown: boolean;
  /** Requests that something befell. */
  readonly befallen: number;
}
