/** How the image of a container is built, after normalisation. What is absent was never given. */

/** Where the value of a secret is; never the value. */
export type BuildSecret = { readonly file: string } | { readonly environment: string };

export type BuilderName = 'buildkit' | 'classic';

/**
 * Paths are of this machine; relative ones are below the folder of the map's file, and absolute by then: so they cannot be
 * late. `Late` is as in `elements.ts`.
 */
export interface BuildDeclaration<Late = never> {
  /** Folder with all that goes into the image. */
  readonly context?: string;
  /** Path of the Dockerfile, relative to `context`; `Dockerfile` unless set. */
  readonly dockerfile?: string | Late;
  /** The text of the Dockerfile, in place of a file. */
  readonly dockerfileInline?: string | Late;
  /** With `dockerfileInline`: files and folders that go into the build, by their path there. */
  readonly files?: Readonly<Record<string, string>>;
  /** With `dockerfileInline`: tar archives whose members go into the build. */
  readonly archives?: readonly string[];
  /** Stage to build; the last one unless set. */
  readonly target?: string | Late;
  readonly args?: Readonly<Record<string, string | Late>>;
  readonly labels?: Readonly<Record<string, string | Late>>;
  readonly platform?: string | Late;
  /** By id. */
  readonly secrets?: Readonly<Record<string, BuildSecret>>;
  /** Sockets of SSH agents by id; empty: the agent of the user, whose socket is in `SSH_AUTH_SOCK`. */
  readonly ssh?: Readonly<Record<string, string>>;
  readonly tags?: readonly (string | Late)[];
  readonly cacheFrom?: readonly (string | Late)[];
  readonly network?: string | Late;
  /** `name:address`. */
  readonly extraHosts?: readonly string[];
  readonly pull?: boolean;
  readonly noCache?: boolean;
  /** BuildKit where the engine has it unless set. */
  readonly builder?: BuilderName;
}
