/** What a simulated engine says no with: the status and the words of a real one. Becomes `{"message": …}`. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
