/** The way back to a client that builds an image. */
export interface ClientSession {
  /**
   * The files of `context` or `dockerfile`, by path.
   *
   * @throws Refusal 500: the client does not give them
   */
  files(folder: string): Promise<ReadonlyMap<string, Buffer>>;
}
