/** A client that asks for one page every 10 ms, whatever becomes of the questions before, and notes what it got. */
import { get } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

interface Asked {
  readonly at: number;
  readonly answered: boolean;
}

const pause = 10;

export class AskingClient {
  readonly #port: number;
  readonly #asked: Asked[] = [];
  readonly #open = new Set<Promise<void>>();
  readonly #timer: NodeJS.Timeout;

  /** @param port of this host */
  constructor(port: number) {
    this.#port = port;
    this.#timer = setInterval(() => this.#ask(), pause);
  }

  /** Resolves when so many questions in a row, asked from now on, were answered. */
  async answered(count: number): Promise<void> {
    const begin = this.#asked.length;
    while (!lastAnswered(this.#asked.slice(begin), count)) await sleep(pause);
  }

  /** Ends asking, and tells how it went. */
  async end(): Promise<{
    readonly questions: number;
    readonly failed: number /** Milliseconds. */;
    readonly downtime: number;
  }> {
    clearInterval(this.#timer);
    await Promise.all(this.#open);
    const inOrder = this.#asked.toSorted((a, b) => a.at - b.at);
    const failed = inOrder.filter(({ answered }) => !answered);
    const [first] = failed;
    const last = failed.at(-1);
    const downtime = first && last ? last.at - first.at + pause : 0;
    return { questions: inOrder.length, failed: failed.length, downtime };
  }

  #ask(): void {
    const at = performance.now();
    const asking = statusOf(this.#port).then((status) => {
      this.#asked.push({ at, answered: status === 200 });
      this.#open.delete(asking);
    });
    this.#open.add(asking);
  }
}

function lastAnswered(asked: readonly Asked[], count: number): boolean {
  const last = asked.slice(-count);
  return last.length === count && last.every(({ answered }) => answered);
}

/** Each question has a connection of its own: a kept one would hide that nobody listens. */
function statusOf(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, agent: false, timeout: 2000 }, (answer) => {
      answer.on('error', () => resolve(undefined));
      answer.on('end', () => resolve(answer.statusCode));
      answer.resume();
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
  });
}
