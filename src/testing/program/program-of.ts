/** The program behind whatever may be written where a behaviour is expected. */
import { described } from '../checks/described.js';
import { type Place, wrong } from '../checks/place.js';
import type { Program } from '../state/program.js';
import { Behaviour, exits, runs } from './behaviour.js';
import { CannotStart } from './cannot-start.js';
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
 * Where `choose` gives no behaviour, the container does not start.
 *
 * @param choose gets entrypoint and command together
 * @throws DockerMapError `behaviour-invalid` where `choose` is no function
 */
export function byCommand(choose: (command: readonly string[]) => Runnable): Program {
  if (typeof choose !== 'function')
    throw wrong(
      { code: 'behaviour-invalid', where: 'byCommand' },
      `${described(choose)} is no function.`,
      'Write byCommand((command) => runs()).',
    );
  const program: Program = (run) => programOf(chosen(choose(run.command)))(run);
  return Object.assign(program, { toString: () => String(choose) });
}

function chosen(runnable: Runnable): Runnable {
  if (isRunnable(runnable)) return runnable;
  throw new CannotStart(`byCommand: ${described(runnable)} is no behaviour. ${hintFor(runnable)}`, 128);
}

/** @throws DockerMapError, of the place, where it is none, or was not called */
export function checkedRunnable(value: unknown, place: Place): Runnable {
  if (isRunnable(value)) return value;
  const message = typeof value === 'function' ? 'was not called' : 'is no behaviour';
  throw wrong(place, `${described(value)} ${message}.`, hintFor(value));
}

/** What makes behaviours is none itself, though each is a function. */
const MAKERS = new Map<unknown, string>([
  [runs, 'runs()'],
  [exits, 'exits(0)'],
  [byCommand, 'byCommand((command) => runs())'],
]);

function isRunnable(value: unknown): value is Runnable {
  return value instanceof Behaviour || (typeof value === 'function' && !MAKERS.has(value));
}

function hintFor(value: unknown): string {
  const named = [...MAKERS.keys()].find((maker) => typeof maker === 'function' && maker.name === value);
  const form = MAKERS.get(value) ?? MAKERS.get(named);
  return form === undefined
    ? 'Behaviours are made by runs(), exits(code) and byCommand(…); a function gets the run of its container.'
    : `Write ${form}.`;
}
