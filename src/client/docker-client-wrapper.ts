/**
 * One Docker engine, as users of the library get at it (manual, section 3.6): images built, pulled, pushed, saved and
 * loaded; containers and images cleaned up. Failures are exceptions, a build's with what the builder wrote.
 */
import { checkOptions, type OptionNames } from '../common/known-options.js';
import type { EngineAddress } from '../engine/address.js';
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
import { EngineWrapper } from './wrapper/engine-wrapper.js';
import type { LogLevel, LogMessage } from './wrapper/listeners.js';
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

/** Builds, and what has to do with registries; all else it has from `EngineWrapper`. */
export class DockerClientWrapper extends EngineWrapper {
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
    super();
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
          onTransfer: this.transfer(options),
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
          onTransfer: this.transfer(options),
        }),
      options,
    );
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
}

function findAddress(host: string | undefined, context: string | undefined): EngineAddress {
  return addressFromEnvironment({
    ...(host === undefined ? {} : { host }),
    ...(context === undefined ? {} : { context }),
  }).address;
}
