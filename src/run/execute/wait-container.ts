/** Waits until a container is ready. Promise: nothing else waits for it meanwhile, and it is given up in time. */
import type { WaitContainer } from '../../plan/step.js';
import { untilReady } from '../watch/until-ready.js';
import type { Execution } from './execution.js';

export async function waitContainer(step: WaitContainer, execution: Execution): Promise<boolean> {
  execution.slot.release();
  const { target, ready } = step;
  await untilReady({ container: target, name: target, ready, fresh: false }, execution);
  return true;
}
