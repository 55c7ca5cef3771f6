/** The names of all options that the methods of a wrapper take. */
import type { OptionNames } from '../../common/known-options.js';
import type { Call } from '../../engine/call.js';
import type { PullOptions, PushOptions } from '../../engine/endpoint/image-transfer.js';
import type { BuildFrom, ImageBuildOptions } from './build-options.js';
import type {
  CleanupContainersOptions,
  CleanupOptions,
  RemoveAllContainersOptions,
} from './cleanup-containers.js';
import type { CleanupImagesOptions } from './cleanup-images.js';
import type { ContainerLogOptions } from './container-logs.js';
import type { CopyResourceOptions } from './copy-resource.js';
import type { LoadImageOptions, SaveImageOptions } from './image-files.js';
import type { ExtraTags } from './image-names.js';
import type { FileOptions } from './transferred-bytes.js';
import type { LoginOptions } from './wrapper-logins.js';

const call: OptionNames<Call> = { signal: true, timeout: true };
const file: OptionNames<FileOptions> = { ...call, onBytes: true };
const cleanup: OptionNames<CleanupOptions> = { ...call, listOnly: true, raiseOnError: true };

export const extraTags: OptionNames<ExtraTags> = { addTags: true, addLatestTag: true };

export const imageBuild: OptionNames<ImageBuildOptions> = {
  ...call,
  ...extraTags,
  ...{ target: true, arguments: true, labels: true, platform: true, secrets: true, ssh: true },
  ...{ cacheFrom: true, network: true, extraHosts: true, pull: true, noCache: true, builder: true },
  onBuild: true,
};

type Union<Part> = Part extends unknown ? keyof Part : never;

export const build: OptionNames<ImageBuildOptions> & Readonly<Record<Union<BuildFrom>, true>> = {
  ...imageBuild,
  ...{ path: true, dockerfile: true, source: true },
};

export const login: OptionNames<LoginOptions> = {
  ...call,
  ...{ username: true, password: true, identityToken: true, keep: true },
};

export const push: OptionNames<PushOptions> = { ...call, login: true, onProgress: true, onTransfer: true };
export const pull: OptionNames<PullOptions> = { ...push, platform: true };

export const cleanupContainers: OptionNames<CleanupContainersOptions> = {
  ...cleanup,
  ...{ includeInitial: true, exclude: true },
};
export const removeAllContainers: OptionNames<RemoveAllContainersOptions> = { ...cleanup, stopTimeout: true };
export const cleanupImages: OptionNames<CleanupImagesOptions> = {
  ...cleanup,
  ...{ removeOld: true, keepTags: true, force: true },
};

export const copyResource: OptionNames<CopyResourceOptions> = { ...file, extract: true };
export const saveImage: OptionNames<SaveImageOptions> = { ...file, compress: true };
export const loadImage: OptionNames<LoadImageOptions> = { ...file, onProgress: true, onTransfer: true };

export const containerLogs: OptionNames<ContainerLogOptions> = {
  ...call,
  ...{ tail: true, follow: true, since: true, until: true, timestamps: true },
};
