/** How many tests passed and failed. */

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 */

/** @type {Tally} */
export const passedOnce = { passed: 1, failed: 0 };

/** @type {Tally} */
export const failedOnce = { passed: 0, failed: 1 };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function total(tallies) {
  return tallies.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
}
