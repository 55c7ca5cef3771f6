/** A finished build context, as a builder takes it: a tar archive, packed while it is sent. */

/** How the archive is compressed; `undefined`: not at all (manual, section 3.4.4). */
export type StreamEncoding = 'gzip' | 'bzip2' | undefined;

export interface BuildContext {
  readonly streamEncoding: StreamEncoding;
  /** Path of the Dockerfile in the archive. */
  readonly dockerfile: string;
  /** The archive, from its beginning; may be asked for several times, and is the same each time. */
  stream(): AsyncIterable<Uint8Array>;
  /**
   * `sha256:…` of all that may make the image another one: paths, kinds, modes, contents and targets of links of everything
   * in the context, and which of it is the Dockerfile. Not of times and owners, unless they are kept.
   */
  digest(): Promise<string>;
  /**
   * Text of the Dockerfile; nothing where the context has none. The classic builder gets logins to the registries that it
   * names; contexts that do not tell build on images that need no login.
   */
  dockerfileText?(): Promise<string | undefined>;
}
