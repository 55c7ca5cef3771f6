/** How many tests passed and failed, and which failed. */

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped for want of something on this machine
 * @property {readonly string[]} failures what to say of those that failed
 */

/** @type {Tally} */
export const passedOnce = { passed: 1, failed: 0, skipped: 0, failures: [] };

/**
 * @param {string} failure
 * @returns {Tally}
 */
export function failedOnce(failure) {
  return { passed: 0, failed: 1, skipped: 0, failures: [failure] };
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function total(tallies) {
  return tallies.reduce(
    (sum, { passed, failed, skipped, failures }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
      failures: [...sum.failures, ...failures],
    }),
    /** @type {Tally} */ ({ passed: 0, failed: 0, skipped: 0, failures: [] }),
  );
}
