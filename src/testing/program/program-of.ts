/** The program behind whatever may be written where a behaviour is expected. */

import type { Program } from '../state/program.js';
import { Behaviour } from './behaviour.js';
import { programOfConduct } from './conduct.js';

/** What containers do, in words or as a function. */
export type Runnable = Behaviour | Program;

export function programOf(runnable: Runnable): Program {
  return runnable instanceof Behaviour ? programOfConduct(runnable.conduct) : runnable;
}

/**
 * A behaviour that depends on the command, as where one image serves and migrates:
 * `byCommand(([name]) => (name === 'migrate' ? exits(0, { after: 50 }) : runs()))`.
 *
 * @param choose gets entrypoint and command together
 */
export function byCommand(choose: (command: readonly string[]) => Runnable): Program {
  const program: Program = (run) => programOf(choose(run.command))(run);
  return Object.assign(program, { toString: () => String(choose) });
}
