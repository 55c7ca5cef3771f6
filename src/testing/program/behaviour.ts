/**
 * What a container does when it runs, in words: `runs().healthyAfter(500)`, `exits(0, { after: 200 })`. A behaviour
 * never changes; each word gives a new one. Times are milliseconds from the start of the container, by the engine's
 * clock.
 */
import type { OutputStream } from '../state/output-log.js';
import type { Conduct, SignalReaction } from './conduct.js';
import { checkedCode, checkedCount, checkedSignal, checkedTime } from './conduct-checks.js';

/** Made by `runs()` and `exits(…)`. All methods throw DockerMapError `behaviour-invalid` for wrong numbers and names. */
export class Behaviour {
  /** All of it, as data. */
  readonly conduct: Conduct;

  constructor(conduct: Conduct) {
    this.conduct = conduct;
  }

  /** Health checks fail until then, and pass from then on. The image has a health check, unless it declares one. */
  healthyAfter(milliseconds: number): Behaviour {
    return this.#withHealth({ at: 0, healthy: false }, { at: checkedTime(milliseconds), healthy: true });
  }

  /** Health checks fail from then on. Can follow `healthyAfter`. */
  unhealthyAfter(milliseconds: number): Behaviour {
    return this.#withHealth({ at: checkedTime(milliseconds), healthy: false });
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
    const end = { code: checkedCode(how.code ?? 1), after: checkedTime(how.after ?? 0) };
    return this.#with({ crashes: new Map([...this.conduct.crashes, [checkedCount(start), end]]) });
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
    const { at = 0, stream = 'stdout' } = where;
    const line = { text: text.endsWith('\n') ? text : `${text}\n`, at: checkedTime(at), stream };
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
    checkedTime(reaction.after ?? 0);
    checkedCode(reaction.exits ?? 0);
    return this.#with({ signals: new Map([...this.conduct.signals, [checkedSignal(signal), reaction]]) });
  }

  #withHealth(...turns: Conduct['health']): Behaviour {
    return this.#with({ health: [...this.conduct.health, ...turns] });
  }

  #with(change: Partial<Conduct>): Behaviour {
    return new Behaviour({ ...this.conduct, ...change });
  }
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
  const end = { code: checkedCode(code), after: checkedTime(when.after ?? 0) };
  return new Behaviour({ ...RUNNING, end });
}
