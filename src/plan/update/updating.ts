/** All that only an update does, in one piece. */
import type { Updating } from '../forward-context.js';
import { planNetworkDrift } from '../network-drift.js';
import { planVolumeDrift } from '../volume-drift.js';
import { planDependents } from './dependents.js';
import { planUpdate } from './plan-update.js';
import { planTakeover } from './takeover.js';

export const updating: Updating = {
  planNetworkDrift,
  planVolumeDrift,
  planUpdate,
  planTakeover,
  planDependents,
};
