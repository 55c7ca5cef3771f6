/** What a build has said so far, as much of it as an error needs: the step that failed, and the end of its output. */
import type { BuildProgress } from '../engine/build/build-progress.js';

/** Letters of output that are kept of each step. */
const KEPT = 64 * 1024;

export class BuildRecord {
  readonly #outputs = new Map<string, string>();
  #all = '';
  #failed: { readonly id: string; readonly name: string } | undefined;

  note(progress: BuildProgress): void {
    switch (progress.type) {
      case 'step':
        if (progress.state === 'failed') this.#failed ??= { id: progress.id, name: progress.name };
        // Nobody will ask any more.
        if (progress.state === 'done') this.#outputs.delete(progress.id);
        break;
      case 'output':
        this.#all = end(this.#all + progress.text);
        this.#outputs.set(progress.step, end((this.#outputs.get(progress.step) ?? '') + progress.text));
        break;
      case 'status':
      case 'warning':
        break;
      default:
        progress satisfies never;
    }
  }

  /** Name of the first step that failed. */
  get step(): string | undefined {
    return this.#failed?.name;
  }

  /** Of the step that failed; where none did, all. */
  get output(): string {
    return this.#failed ? (this.#outputs.get(this.#failed.id) ?? '') : this.#all;
  }
}

function end(text: string): string {
  return text.length > KEPT ? text.slice(-KEPT) : text;
}
