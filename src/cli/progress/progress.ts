/** Shows a run while it goes on. */
import type { RunEvent } from '../../run/event.js';

export interface Progress {
  show(event: RunEvent): void;
  /** A line for the user that stays. */
  message(text: string): void;
  /** Leaves the terminal as it was found. Calls after the first do nothing. */
  end(): void;
}
