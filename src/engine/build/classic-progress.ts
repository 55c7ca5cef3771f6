/**
 * Progress out of the words of a builder that works step by step: Docker's classic one (`Step 2/3 : RUN true`), and
 * Podman's (`[1/2] STEP 2/3: RUN true`). Both tell steps, and what commands write, in one stream of texts.
 */
import type { BuildProgress } from './build-progress.js';

interface Step {
  readonly id: string;
  readonly name: string;
  readonly cached: boolean;
}

/** What is no output of a command: ids of layers (`scratch` has none) and of the containers that commands run in. */
const BOOKKEEPING = [
  /^ ---> (?:(?:Running in )?[0-9a-f]{12})?\n$/,
  /^(?: ---> Removed|Removing) intermediate container [0-9a-f]{12}\n$/,
  /^(?:COMMIT [^\n]*|--> (?:Pushing cache [^\n]*|[0-9a-f]{11,64}))\n$/,
  /^Successfully (?:built|tagged) \S+\n$/,
  /^[0-9a-f]{64}\n$/,
];

/** How the classic builder marks standard error: as letters in red. */
const RED = '\u001B[91m';
const PLAIN = '\u001B[0m';

export class ClassicProgress {
  #step: Step | undefined;

  /** @param text the value of one `stream` message */
  *read(text: string): Generator<BuildProgress> {
    const next = beginning(text);
    if (next) {
      yield* this.end();
      this.#step = next;
      yield { type: 'step', id: next.id, name: next.name, state: 'running', inputs: [] };
      return;
    }
    if (/^(?: ---> Using cache|--> Using cache [0-9a-f]+)\n$/.test(text)) {
      this.#step = this.#step && { ...this.#step, cached: true };
      return;
    }
    // The end of the line that names a step is a message of its own.
    if (text === '\n' || text === '' || BOOKKEEPING.some((pattern) => pattern.test(text))) return;
    yield said(text, this.step);
  }

  /** The current step; empty before the first one. */
  get step(): string {
    return this.#step?.id ?? '';
  }

  /** The current step is over, as all is. */
  *end(error?: string): Generator<BuildProgress> {
    if (!this.#step) return;
    const { id, name, cached } = this.#step;
    this.#step = undefined;
    const how =
      error === undefined
        ? ({ state: cached ? 'cached' : 'done' } as const)
        : ({ state: 'failed', error } as const);
    yield { type: 'step', id, name, inputs: [], ...how };
  }
}

/** A command may write such words too, but it ends its lines where Docker's builder does not. */
function beginning(text: string): Step | undefined {
  const docker = /^Step (\d+)\/\d+ : .*[^\n]$/s.exec(text);
  if (docker?.[1] !== undefined) return { id: docker[1], name: text, cached: false };
  const podman = /^(?:\[(\d+)\/\d+\] )?STEP (\d+)(?:\/\d+)?: [^\n]*\n$/.exec(text);
  if (podman?.[2] === undefined) return undefined;
  const id = podman[1] === undefined ? podman[2] : `${podman[1]}.${podman[2]}`;
  return { id, name: text.trim(), cached: false };
}

function said(text: string, step: string): BuildProgress {
  const warning = /^(?: ---> )?\[Warning\] (.*)$/s.exec(text)?.[1];
  if (warning !== undefined) return { type: 'warning', step, text: warning.trim() };
  return text.startsWith(RED) && text.endsWith(PLAIN)
    ? { type: 'output', step, stream: 'stderr', text: text.slice(RED.length, -PLAIN.length) }
    : { type: 'output', step, stream: 'stdout', text };
}
