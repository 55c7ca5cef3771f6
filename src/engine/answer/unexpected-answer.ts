/** Something in an answer is not as the API promises. Calls turn it into an `EngineError` that says where. */
export class UnexpectedAnswer extends Error {
  constructor(what: string, options?: ErrorOptions) {
    super(`The answer is not as expected: ${what}`, options);
  }
}
