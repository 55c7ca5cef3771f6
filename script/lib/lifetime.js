/**
 * The life of a script: whatever it started is ended again, however the script itself ends. Clean-ups run once,
 * last registered first, after success, after an error, and after SIGINT, SIGTERM or SIGHUP.
 */
import { constants } from 'node:os';
import { PlainFailure } from './failure.js';

const interruption = new AbortController();
/** Aborted as soon as the user asks the script to end. */
export const interrupted = interruption.signal;

/** @type {(() => Promise<void> | void)[]} */
const cleanups = [];

/** @type {Set<Promise<unknown>>} */
const unfinished = new Set();

/**
 * Makes clean-ups wait for something that must not be going on then.
 * @param {Promise<unknown>} work
 */
export function finishBeforeEnd(work) {
  unfinished.add(work);
  const forget = () => unfinished.delete(work);
  work.then(forget, forget);
}

/**
 * Registers what must be undone at the end.
 * @param {() => Promise<void> | void} cleanup
 */
export function atEnd(cleanup) {
  cleanups.push(cleanup);
}

/**
 * Runs a script's body and sets the exit code: the body's own, 1 after an error, 128 + number of the signal where it
 * was interrupted.
 * @param {() => Promise<number>} body
 */
export async function live(body) {
  let interruptedBy = 0;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      interruptedBy = constants.signals[signal];
      interruption.abort();
    });
  }
  try {
    process.exitCode = await Promise.race([body(), interruptionOf(interrupted)]);
  } catch (error) {
    process.exitCode = 1;
    if (!interrupted.aborted) console.error(error instanceof PlainFailure ? `\n${error.message}` : error);
  }
  await Promise.allSettled(unfinished);
  await cleanUp();
  if (interruptedBy > 0) process.exitCode = 128 + interruptedBy;
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<never>}
 */
function interruptionOf(signal) {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}

async function cleanUp() {
  for (let cleanup = cleanups.pop(); cleanup; cleanup = cleanups.pop()) {
    try {
      await cleanup();
    } catch (error) {
      console.error(error);
      process.exitCode = 1;
    }
  }
}
