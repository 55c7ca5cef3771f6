/** A build as the engine takes it: a context, and what to make of it. */
import type { MemberList } from '../../common/tar/member-list.js';
import type { FileMember } from '../../common/tar/tar-member.js';
import type { Call } from '../call.js';
import type { RegistryLogin } from '../registry/registry-login.js';
import type { BuildProgress } from './build-progress.js';

interface ArchiveContext {
  readonly kind: 'archive';
  /** A tar archive, compressed or not: engines see that by themselves. Read once. */
  readonly content: AsyncIterable<Uint8Array>;
  /** Path of the Dockerfile in the archive. */
  readonly dockerfile: string;
}

/** Files that a builder fetches. BuildKit only. */
export interface FilesContext {
  readonly kind: 'files';
  readonly files: MemberList;
  /** None of the files; under the name by which the builder speaks of it. */
  readonly dockerfile: FileMember;
}

export interface BuildRequest extends Call {
  readonly builder: 'buildkit' | 'classic';
  readonly context: ArchiveContext | FilesContext;
  /** Full references for the image. */
  readonly tags: readonly string[];
  readonly target?: string | undefined;
  readonly arguments: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly platform?: string | undefined;
  readonly cacheFrom: readonly string[];
  readonly network?: string | undefined;
  readonly extraHosts: readonly string[];
  readonly pull: boolean;
  readonly noCache: boolean;
  /** Classic builder: remove the containers of the build, also where it fails. Default: true. */
  readonly removeIntermediate?: boolean | undefined;
  /** Value of a secret, when the build asks for it; nothing where there is none of that id. BuildKit only. */
  readonly secret?: ((id: string) => Promise<Uint8Array | undefined>) | undefined;
  /** Paths of sockets of SSH agents, by id. BuildKit only. */
  readonly ssh?: Readonly<Record<string, string>> | undefined;
  /** Logins, when the build asks for them. The registry's host: `docker.io`, `registry.example.com:5000`. */
  readonly credentials?: ((registry: string) => Promise<RegistryLogin | undefined>) | undefined;
  /** The classic builder cannot ask: hosts whose logins are sent along. */
  readonly registries?: readonly string[] | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
}

export interface BuiltImage {
  /** `sha256:…` */
  readonly id: string;
}
