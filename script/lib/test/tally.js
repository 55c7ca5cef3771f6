/** How many tests passed and failed. */

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped for want of something on this machine
 */

/** @type {Tally} */
export const passedOnce = { passed: 1, failed: 0, skipped: 0 };

/** @type {Tally} */
export const failedOnce = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function total(tallies) {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}
