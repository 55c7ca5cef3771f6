/**
 * What an image is built from, and how: plain data, so that a plan can carry it. Nothing here says under which name, or on
 * which engine.
 */

/** A file or folder that goes into a build context. */
export interface ContextFile {
  /** Absolute path on this machine. */
  readonly source: string;
  /** Path in the context, with `/` between its parts and none at its beginning. */
  readonly path: string;
}

export type BuildSource =
  /** A folder with a Dockerfile, and with what it adds. */
  | {
      readonly kind: 'folder';
      /** Absolute path of the folder. */
      readonly path: string;
      /** The Dockerfile: relative to the folder, or an absolute path, which may be outside of it. */
      readonly dockerfile: string;
    }
  /** A Dockerfile written in code, with the files that it adds. */
  | {
      readonly kind: 'dockerfile';
      readonly text: string;
      readonly files: readonly ContextFile[];
      /** Absolute paths of tar archives whose members go into the context as they are. */
      readonly archives: readonly string[];
    };

/** Where a secret's value is, never the value: it is read when a build asks for it, and not kept. */
export type SecretSource = { readonly file: string } | { readonly environment: string };

export type Builder = 'buildkit' | 'classic';

export interface BuildSpecification {
  readonly source: BuildSource;
  /** The stage to build; absent: the last one. */
  readonly target?: string;
  /** Values of `ARG`s. */
  readonly arguments: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  /** `linux/arm64`; absent: the engine's own. */
  readonly platform?: string;
  /** Secrets for `RUN --mount=type=secret`, by id. BuildKit only. */
  readonly secrets: Readonly<Record<string, SecretSource>>;
  /**
   * Sockets of SSH agents for `RUN --mount=type=ssh`, by id (`default`); an empty path is the user's own agent
   * (`SSH_AUTH_SOCK`). BuildKit only.
   */
  readonly ssh: Readonly<Record<string, string>>;
  /** Further references for the image, beside its own. */
  readonly tags: readonly string[];
  /** Images to take layers from. */
  readonly cacheFrom: readonly string[];
  /** Network for `RUN`: `host`, `none`, or a network's name (classic builder only). */
  readonly network?: string;
  /** `name:address` lines for `/etc/hosts` during the build. */
  readonly extraHosts: readonly string[];
  /** Fetch newer versions of the base images. */
  readonly pull: boolean;
  /** Use no layers of earlier builds. */
  readonly noCache: boolean;
  /** Absent: BuildKit where the engine has it. */
  readonly builder?: Builder;
}
