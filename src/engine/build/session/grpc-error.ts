/** A call that is answered with an error: the status is for the caller's program, the message for its user. */

/** Of gRPC's numbers of statuses, those that are answered here. */
const STATUSES = { 'not-found': 5, unimplemented: 12, internal: 13, unavailable: 14 } as const;

export class GrpcError extends Error {
  readonly status: number;

  /** @param message must not hold secrets: builders print it */
  constructor(status: keyof typeof STATUSES, message: string) {
    super(message);
    this.status = STATUSES[status];
  }
}
