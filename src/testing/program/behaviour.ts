/**
 * What a container does when it runs, in words: `runs().healthyAfter(500)`, `exits(0, { after: 200 })`. A behaviour
 * never changes; each word gives a new one. Times are milliseconds from the start of the container, by the engine's
 * clock.
 */
import { checkKeys, type Shape } from '../checks/check-keys.js';
import { COUNT, checkedNumber, EXIT_CODE, TIME } from '../checks/check-number.js';
import { checkedText, checkedWord } from '../checks/check-word.js';
import { type Place, placeIn } from '../checks/place.js';
import type { OutputStream } from '../state/output-log.js';
import { checkedSignal } from './check-signal.js';
import type { Conduct, End, SignalReaction } from './conduct.js';

/** Made by `runs()` and `exits(…)`. All methods throw DockerMapError `behaviour-invalid` for wrong values and words. */
export class Behaviour {
  /** All of it, as data. */
  readonly conduct: Conduct;

  constructor(conduct: Conduct) {
    this.conduct = conduct;
  }

  /** Health checks fail until then, and pass from then on. The image has a health check, unless it declares one. */
  healthyAfter(milliseconds: number): Behaviour {
    const at = checkedNumber(milliseconds, TIME, placeOf('healthyAfter'));
    return this.#withHealth({ at: 0, healthy: false }, { at, healthy: true });
  }

  /** Health checks fail from then on. Can follow `healthyAfter`. */
  unhealthyAfter(milliseconds: number): Behaviour {
    const at = checkedNumber(milliseconds, TIME, placeOf('unhealthyAfter'));
    return this.#withHealth({ at, healthy: false });
  }

  /**
   * One start of each container ends in a crash.
   *
   * @param start which: 1 is the first
   * @param how exit code, by default 1, and when, by default at once
   */
  crashesAt(
    start: number,
    how: { readonly code?: number | undefined; readonly after?: number | undefined } = {},
  ): Behaviour {
    const place = placeOf('crashesAt');
    checkKeys(how, CRASH, place);
    const number = checkedNumber(start, COUNT, placeIn(place, 'start'));
    const end = endOf(how.code ?? 1, how.after, place);
    return this.#with({ crashes: new Map([...this.conduct.crashes, [number, end]]) });
  }

  /**
   * Writes a text at each start.
   *
   * @param text gets a line's end where it has none
   * @param where when, by default at once, and the stream, by default stdout
   */
  logs(
    text: string,
    where: { readonly at?: number | undefined; readonly stream?: OutputStream | undefined } = {},
  ): Behaviour {
    const place = placeOf('logs');
    const written = checkedText(text, "logs('ready')", place);
    checkKeys(where, LOGS, place);
    const line = {
      text: written.endsWith('\n') ? written : `${written}\n`,
      at: checkedNumber(where.at ?? 0, TIME, placeIn(place, 'at')),
      stream: checkedWord(where.stream ?? 'stdout', ['stdout', 'stderr'], placeIn(place, 'stream')),
    };
    return this.#with({ logs: [...this.conduct.logs, line] });
  }

  /** Goes on whatever signal comes: only SIGKILL ends it. */
  ignoresSignals(): Behaviour {
    return this.#with({ signals: new Map() });
  }

  /**
   * What a signal does. Without this, SIGTERM, SIGINT and SIGQUIT end the program with 0, others do nothing.
   *
   * @param signal `SIGHUP`
   * @param reaction `exits`: the code it ends with (absent: it goes on); `after`: so much later; `logs`: a text
   */
  onSignal(signal: string, reaction: SignalReaction): Behaviour {
    const place = placeOf('onSignal');
    const name = checkedSignal(signal, place);
    checkKeys(reaction, REACTION, place);
    endOf(reaction.exits ?? 0, reaction.after, place);
    checkedText(reaction.logs ?? '', "onSignal('SIGHUP', { logs: 'read again' })", placeIn(place, 'logs'));
    return this.#with({ signals: new Map([...this.conduct.signals, [name, { ...reaction }]]) });
  }

  #withHealth(...turns: Conduct['health']): Behaviour {
    return this.#with({ health: [...this.conduct.health, ...turns] });
  }

  #with(change: Partial<Conduct>): Behaviour {
    return new Behaviour({ ...this.conduct, ...change });
  }
}

const CRASH: Shape = {
  keys: ['code', 'after'],
  form: 'crashesAt(1, { code: 3, after: 500 })',
  instead: { exitCode: 'code', exits: 'code', at: 'after' },
};
const LOGS: Shape = {
  keys: ['at', 'stream'],
  form: "logs('ready', { at: 500, stream: 'stderr' })",
  instead: { after: 'at' },
};
const REACTION: Shape = {
  keys: ['exits', 'after', 'logs'],
  form: "onSignal('SIGTERM', { exits: 0 })",
  instead: { code: 'exits', exitCode: 'exits' },
};
const EXIT: Shape = { keys: ['after'], form: 'exits(0, { after: 500 })', instead: { at: 'after' } };

function placeOf(where: string): Place {
  return { code: 'behaviour-invalid', where };
}

function endOf(code: number, after: number | undefined, place: Place): End {
  return {
    code: checkedNumber(code, EXIT_CODE, place),
    after: checkedNumber(after ?? 0, TIME, placeIn(place, 'after')),
  };
}

const STOPPING: Conduct['signals'] = new Map(
  ['SIGTERM', 'SIGINT', 'SIGQUIT'].map((signal) => [signal, { exits: 0 }]),
);

const RUNNING: Conduct = { end: undefined, crashes: new Map(), health: [], logs: [], signals: STOPPING };

/** Runs until it is stopped; ends on SIGTERM at once, with 0, as well-behaved services do. */
export function runs(): Behaviour {
  return new Behaviour(RUNNING);
}

/**
 * Ends by itself, as a job does.
 *
 * @param code 0 to 255
 * @param when milliseconds after its start; by default at once
 * @throws DockerMapError `behaviour-invalid`
 */
export function exits(code: number, when: { readonly after?: number | undefined } = {}): Behaviour {
  const place = placeOf('exits');
  checkKeys(when, EXIT, place);
  return new Behaviour({ ...RUNNING, end: endOf(code, when.after, place) });
}
