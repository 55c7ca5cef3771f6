/** `build`: how the image of a container is built. */
import type { Lazy } from '../../lazy/lazy.js';
import type { BuilderName } from '../build-declaration.js';
import type { Flag, Nothing, OneOrMany, Word } from './values.js';

/** A Dockerfile that is written in code: it gives its text, with the files that it adds. */
export interface DockerfileInCode {
  buildSource(): {
    readonly kind: 'dockerfile';
    readonly text: string;
    readonly files: readonly { readonly source: string; readonly path: string }[];
    readonly archives: readonly string[];
  };
}

/** A folder; a Dockerfile in code, which is taken as it is then; or more. */
export type BuildContent = Nothing | string | DockerfileInCode | BuildFields;

interface BuildFields {
  /** Folder with all that goes into the image. Relative paths are below the folder of the map, see `folder` of maps. */
  readonly context?: string | Nothing;
  /** Path of the Dockerfile, relative to the folder. */
  readonly dockerfile?: string | Lazy | Nothing;
  /** The text of the Dockerfile, in place of a file. */
  readonly dockerfileInline?: string | Lazy | Nothing;
  /** A Dockerfile in code, in place of all of the above. */
  readonly dockerFile?: DockerfileInCode | Nothing;
  /** With `dockerfileInline`: files and folders for the build, by their path there. */
  readonly files?: { readonly [path: string]: string } | Nothing;
  /** With `dockerfileInline`: tar archives whose members go into the build. */
  readonly archives?: OneOrMany<string> | Nothing;
  /** Stage to build; the last one unless set. */
  readonly target?: Word | Lazy | Nothing;
  /** Values of `ARG`s: by name, or as `NAME=value`. */
  readonly args?: PairsContent | Nothing;
  /** Labels of the image: by name, or as `name=value`. */
  readonly labels?: PairsContent | Nothing;
  /** `linux/arm64`; the engine's own unless set. */
  readonly platform?: string | Lazy | Nothing;
  /** Files and variables with secrets, by id, or as `id=token,src=path`. */
  readonly secrets?: SecretsContent | Nothing;
  /** Sockets of SSH agents: `default`, `id=path`, or paths by id. */
  readonly ssh?: OneOrMany<string> | { readonly [id: string]: string | Nothing } | Nothing;
  /** Further references for the image. */
  readonly tags?: OneOrMany<Word | Lazy> | Nothing;
  /** Images to take layers from. */
  readonly cacheFrom?: OneOrMany<Word | Lazy> | Nothing;
  /** Network for `RUN`: `host`, `none`, or the name of a network. */
  readonly network?: Word | Lazy | Nothing;
  /** Lines for `/etc/hosts`: addresses by name, or as `name:address`. */
  readonly extraHosts?: OneOrMany<string> | { readonly [host: string]: string } | Nothing;
  /** Fetch newer versions of the base images. */
  readonly pull?: Flag | Nothing;
  /** Use no layers of earlier builds. */
  readonly noCache?: Flag | Nothing;
  /** What builds it; BuildKit where the engine has it unless set. */
  readonly builder?: BuilderName | Nothing;
}

type PairsContent = OneOrMany<string> | { readonly [name: string]: string | number | boolean | Lazy };

type SecretsContent = OneOrMany<string> | { readonly [id: string]: string | SecretFields };

interface SecretFields {
  /** Path of a file with the value. */
  readonly file?: string | Nothing;
  /** Name of a variable with the value. */
  readonly environment?: string | Nothing;
}
