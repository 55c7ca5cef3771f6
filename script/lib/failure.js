/**
 * A script cannot go on, through no fault of its own. It is told without a stack, and its text says what the user can
 * do about it.
 */
export class PlainFailure extends Error {
  /**
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(message, options) {
    super(message, options);
    this.name = 'PlainFailure';
  }
}
