/**
 * The places of a lane: how many visits there may be at one time, and which nodes come next. Who was in the middle of a
 * visit and wants its place back gets it before any visit begins.
 */
import { ReadyQueue } from './ready-queue.js';

/** A place in a lane. It is held from the begin of a visit to its end, unless it is given back before. */
export interface Slot {
  /** Gives it back early: for a time in which nothing but waiting is done. */
  release(): void;
  /** Takes a place again, as soon as there is one. */
  take(): Promise<void>;
}

export class Lane<N> {
  /** Nodes that may be visited now. */
  readonly ready = new ReadyQueue<N>();
  readonly #limit: number;
  readonly #returning: (() => void)[] = [];
  #held = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get hasRoom(): boolean {
    return this.#held < this.#limit;
  }

  /** A place that is held; only where there is room. @param onRoom called when it was given back, and nobody took it */
  slot(onRoom: () => void): Slot {
    let holds = true;
    this.#held++;
    return {
      release: () => {
        if (!holds) return;
        holds = false;
        this.#free(onRoom);
      },
      take: async () => {
        if (holds) return;
        holds = true;
        await this.#room();
      },
    };
  }

  #free(onRoom: () => void): void {
    this.#held--;
    const returning = this.#returning.shift();
    if (returning === undefined) {
      onRoom();
    } else {
      this.#held++;
      returning();
    }
  }

  async #room(): Promise<void> {
    if (this.hasRoom) this.#held++;
    else await new Promise<void>((resolve) => this.#returning.push(resolve));
  }
}
