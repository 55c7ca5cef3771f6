/**
 * One Docker engine, as users of the library get at it (manual, section 3.6): images built, pulled, pushed, saved and
 * loaded; containers and images cleaned up. Failures are exceptions, a build's with what the builder wrote.
 */
import { checkOptions, type OptionNames } from '../common/known-options.js';
import type { EngineAddress } from '../engine/address.js';
import type { Call } from '../engine/call.js';
import type {
  PulledImage,
  PullOptions,
  PushedImage,
  PushOptions,
} from '../engine/endpoint/image-transfer.js';
import { Engine } from '../engine/engine.js';
import { addressFromEnvironment, apiVersionFromEnvironment } from '../engine/environment.js';
import type { TransferProgress } from '../engine/registry/transfer-progress.js';
import type { BuildContext } from '../image/build-context.js';
import type { BuildSource } from '../image/build-specification.js';
import type { CredentialSource } from '../registry/registry-credentials.js';
import { registryOf } from '../registry/registry-name.js';
import { withLogin } from '../registry/with-login.js';
import type { BuildFrom, ImageBuildOptions } from './wrapper/build-options.js';
import * as names from './wrapper/call-options.js';
import type {
  CleanupContainersOptions,
  NamedContainer,
  RemoveAllContainersOptions,
  RemovedContainers,
} from './wrapper/cleanup-containers.js';
import type { CleanupImagesOptions, UnusedImage } from './wrapper/cleanup-images.js';
import type { ContainerLogOptions } from './wrapper/container-logs.js';
import type { CopyResourceOptions } from './wrapper/copy-resource.js';
import type { LoadImageOptions, SaveImageOptions } from './wrapper/image-files.js';
import type { ExtraTags } from './wrapper/image-names.js';
import { type LogLevel, type LogMessage, tellTransfer } from './wrapper/listeners.js';
import { type LoggedIn, type LoginOptions, WrapperLogins } from './wrapper/wrapper-logins.js';

export interface DockerClientWrapperOptions {
  /** A stored Docker context to take the address from. */
  readonly context?: string | undefined;
  /** Pins the API version: `1.44`. Default: `DOCKER_API_VERSION`, or what engine and docker-map both speak. */
  readonly apiVersion?: string | undefined;
  /** Logins to registries, beside those made with `login`. Default: those of the Docker CLI. */
  readonly credentials?: CredentialSource | undefined;
  /** Gets what builders, registries and clean-ups say. Default: nobody does. */
  readonly onLog?: ((message: LogMessage) => void) | undefined;
  /** Gets how far layers are. Default: nobody does. */
  readonly onProgress?: ((progress: TransferProgress) => void) | undefined;
}

const OPTIONS: OptionNames<DockerClientWrapperOptions> = {
  ...{ context: true, apiVersion: true, credentials: true, onLog: true, onProgress: true },
};

/** What most users need is here; the rest is loaded when it is called. */
export class DockerClientWrapper {
  readonly engine: Engine;
  /** All logins that the wrapper uses. */
  readonly credentials: CredentialSource;
  readonly #logins: WrapperLogins;
  readonly #options: DockerClientWrapperOptions;

  /**
   * @param address `unix:///var/run/docker.sock`, `tcp://host:2375`; absent: as the Docker CLI finds it, from
   *   `DOCKER_HOST`, the current context, or the default socket. Nothing is connected yet.
   * @throws DockerMapError `engine-address` where the address is not one, `api-version` where the version is not one.
   */
  constructor(address?: string | EngineAddress, options: DockerClientWrapperOptions = {}) {
    checkOptions('DockerClientWrapper', options, OPTIONS);
    const { apiVersion = apiVersionFromEnvironment(), context } = options;
    this.engine = new Engine(typeof address === 'object' ? address : findAddress(address, context), {
      apiVersion,
    });
    this.#options = options;
    this.#logins = new WrapperLogins(options.credentials);
    this.credentials = this.#logins;
  }

  /** Gets each message of the log; to be overridden, or given as `onLog`. */
  pushLog(text: string, level: LogLevel = 'info'): void {
    this.#options.onLog?.({ level, text });
  }

  /** Gets each progress of a layer; to be overridden, or given as `onProgress`. */
  pushProgress(progress: TransferProgress): void {
    this.#options.onProgress?.(progress);
  }

  /** Sends what a container has written to the log, each line as `[container] line`. */
  async pushContainerLogs(container: string, options: ContainerLogOptions = {}): Promise<void> {
    checkOptions('pushContainerLogs', options, names.containerLogs);
    const { pushContainerLogs } = await import('./wrapper/container-logs.js');
    return pushContainerLogs(this.engine, this, container, options);
  }

  /**
   * Builds an image. (The manual's returns `None` where it fails.)
   *
   * @returns its id
   * @throws BuildError with what the builder wrote
   */
  async build(name: string, options: ImageBuildOptions & BuildFrom): Promise<string> {
    checkOptions('build', options, names.build, "{ path: './web' }");
    return this.#build(name, options, options);
  }

  /** The same from a Dockerfile made in code, which is final from then on, and the files that it adds. */
  async buildFromFile(
    dockerfile: { buildSource(): BuildSource },
    name: string,
    options: ImageBuildOptions = {},
  ): Promise<string> {
    checkOptions('buildFromFile', options, names.imageBuild);
    return this.#build(name, { source: dockerfile.buildSource() }, options);
  }

  /** The same from a context. */
  async buildFromContext(
    context: BuildContext,
    name: string,
    options: ImageBuildOptions = {},
  ): Promise<string> {
    checkOptions('buildFromContext', options, names.imageBuild);
    // What cannot be read is told when the context is sent.
    const text = (await context.dockerfileText?.().catch(() => '')) ?? '';
    const source: BuildSource = { kind: 'dockerfile', text, files: [], archives: [] };
    return this.#build(name, { source }, options, context);
  }

  /**
   * Asks a registry whether it takes a login, and uses it from then on. (The manual's returns whether it does.)
   *
   * @param registry its host, or its address. Default: Docker Hub
   * @throws DockerMapError `registry-denied`, `registry-login` (none was given, and there is none), `registry-unreachable`,
   *   `registry-tls`, `registry-name`
   */
  async login(registry?: string, options: LoginOptions = {}): Promise<LoggedIn> {
    checkOptions('login', options, names.login);
    return this.#logins.login(this.engine, registry, options);
  }

  /** Fetches an image; without a tag, `latest`. (The manual's returns whether it did.) @throws those of `images.pull` */
  async pull(reference: string, options: PullOptions = {}): Promise<PulledImage> {
    checkOptions('pull', options, names.pull);
    return withLogin(
      this.credentials,
      registryOf(reference),
      (login) =>
        this.engine.images.pull(reference, {
          ...options,
          login: options.login ?? login,
          onTransfer: this.#transfer(options),
        }),
      options,
    );
  }

  /** Gives an image to the registry that its name names. (The manual's returns whether it did.) @throws those of `images.push` */
  async push(reference: string, options: PushOptions = {}): Promise<PushedImage> {
    checkOptions('push', options, names.push);
    return withLogin(
      this.credentials,
      registryOf(reference),
      (login) =>
        this.engine.images.push(reference, {
          ...options,
          login: options.login ?? login,
          onTransfer: this.#transfer(options),
        }),
      options,
    );
  }

  /**
   * Removes containers that have ended. (The manual's returns their names, or pairs with `list_only`.)
   *
   * @returns those that went; with `listOnly`, those that would
   * @throws PartialResultsError with `raiseOnError`
   */
  async cleanupContainers(options: CleanupContainersOptions = {}): Promise<readonly NamedContainer[]> {
    checkOptions('cleanupContainers', options, names.cleanupContainers);
    const { cleanupContainers } = await import('./wrapper/cleanup-containers.js');
    return cleanupContainers(this.engine, this, options);
  }

  /** Stops and removes all containers of the engine, whoever made them. @throws PartialResultsError with `raiseOnError` */
  async removeAllContainers(options: RemoveAllContainersOptions = {}): Promise<RemovedContainers> {
    checkOptions('removeAllContainers', options, names.removeAllContainers);
    const { removeAllContainers } = await import('./wrapper/cleanup-containers.js');
    return removeAllContainers(this.engine, this, options);
  }

  /**
   * Removes images without a name that no container and no image with a name needs; with `removeOld`, also those with
   * names but `latest`. (The manual's returns ids.)
   *
   * @returns those that went; with `listOnly`, those that would
   * @throws PartialResultsError with `raiseOnError`
   */
  async cleanupImages(options: CleanupImagesOptions = {}): Promise<readonly UnusedImage[]> {
    checkOptions('cleanupImages', options, names.cleanupImages);
    const { cleanupImages } = await import('./wrapper/cleanup-images.js');
    return cleanupImages(this.engine, this, options);
  }

  /** All names of all containers, those by which others link to them included: `other/alias`. */
  async getContainerNames(call?: Call): Promise<ReadonlySet<string>> {
    const containers = await this.engine.containers.list(call);
    return new Set(containers.flatMap(({ name, linkedFrom = [] }) => [name, ...linkedFrom]));
  }

  /** Ids of all images that have one, by `name:tag`. */
  async getImageTags(call?: Call): Promise<ReadonlyMap<string, string>> {
    const { imageTags } = await import('./wrapper/image-names.js');
    return imageTags(this.engine, call);
  }

  /**
   * Gives an image further tags in the repository of `name`.
   *
   * @returns the references that were added
   * @throws PartialResultsError with those
   */
  async addExtraTags(image: string, name: string, tags: ExtraTags, call?: Call): Promise<readonly string[]> {
    checkOptions('addExtraTags', tags, names.extraTags);
    const { addExtraTags, extraReferences } = await import('./wrapper/image-names.js');
    return addExtraTags(this.engine, this, image, extraReferences(name, tags), call);
  }

  /**
   * Copies a file or folder out of a container, which need not run: as a tar archive, or unpacked.
   *
   * @param target path on this machine; it is there when it is whole
   */
  async copyResource(
    container: string,
    resource: string,
    target: string,
    options: CopyResourceOptions = {},
  ): Promise<void> {
    checkOptions('copyResource', options, names.copyResource);
    const { copyResource } = await import('./wrapper/copy-resource.js');
    return copyResource(this.engine, container, resource, target, options);
  }

  /** Writes images to one archive, as `docker save` does; the file is there when it is whole. */
  async saveImage(
    images: string | readonly string[],
    file: string,
    options: SaveImageOptions = {},
  ): Promise<void> {
    checkOptions('saveImage', options, names.saveImage);
    const { saveImage } = await import('./wrapper/image-files.js');
    return saveImage(this.engine, images, file, options);
  }

  /** @returns what was loaded: references, or ids of images without one */
  async loadImage(file: string, options: LoadImageOptions = {}): Promise<readonly string[]> {
    checkOptions('loadImage', options, names.loadImage);
    const { loadImage } = await import('./wrapper/image-files.js');
    return loadImage(this.engine, file, { ...options, onTransfer: this.#transfer(options) });
  }

  /** Ends all connections, those of calls in progress too; the wrapper stays usable. */
  close(): void {
    this.engine.close();
  }

  /** @param context in place of that of the source */
  async #build(
    name: string,
    from: BuildFrom,
    options: ImageBuildOptions,
    context?: BuildContext,
  ): Promise<string> {
    const { buildOn } = await import('./wrapper/build-on.js');
    return buildOn(this, name, from, options, context);
  }

  #transfer(options: Pick<PullOptions, 'onTransfer'>): (progress: TransferProgress) => void {
    return (progress) => {
      tellTransfer(this, progress);
      options.onTransfer?.(progress);
    };
  }
}

function findAddress(host: string | undefined, context: string | undefined): EngineAddress {
  return addressFromEnvironment({
    ...(host === undefined ? {} : { host }),
    ...(context === undefined ? {} : { context }),
  }).address;
}
