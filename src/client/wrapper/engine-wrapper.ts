/**
 * What a wrapper does with its engine alone, no registry being asked: logs, clean-ups, names, files and archives. What most
 * users need is here at once; the rest is loaded when it is called.
 */
import { checkOptions } from '../../common/known-options.js';
import type { Call } from '../../engine/call.js';
import type { PullOptions } from '../../engine/endpoint/image-transfer.js';
import type { Engine } from '../../engine/engine.js';
import type { TransferProgress } from '../../engine/registry/transfer-progress.js';
import * as names from './call-options.js';
import type {
  CleanupContainersOptions,
  NamedContainer,
  RemoveAllContainersOptions,
  RemovedContainers,
} from './cleanup-containers.js';
import type { CleanupImagesOptions, UnusedImage } from './cleanup-images.js';
import type { ContainerLogOptions } from './container-logs.js';
import type { CopyResourceOptions } from './copy-resource.js';
import type { LoadImageOptions, SaveImageOptions } from './image-files.js';
import type { ExtraTags } from './image-names.js';
import { type Listeners, type LogLevel, tellTransfer } from './listeners.js';

export abstract class EngineWrapper implements Listeners {
  abstract readonly engine: Engine;
  abstract pushLog(text: string, level?: LogLevel): void;
  abstract pushProgress(progress: TransferProgress): void;

  /** Sends what a container has written to the log, each line as `[container] line`. */
  async pushContainerLogs(container: string, options: ContainerLogOptions = {}): Promise<void> {
    checkOptions('pushContainerLogs', options, names.containerLogs);
    const { pushContainerLogs } = await import('./container-logs.js');
    return pushContainerLogs(this.engine, this, container, options);
  }

  /**
   * Removes containers that have ended. (The manual's returns their names, or pairs with `list_only`.)
   *
   * @returns those that went; with `listOnly`, those that would
   * @throws PartialResultsError with `raiseOnError`
   */
  async cleanupContainers(options: CleanupContainersOptions = {}): Promise<readonly NamedContainer[]> {
    checkOptions('cleanupContainers', options, names.cleanupContainers);
    const { cleanupContainers } = await import('./cleanup-containers.js');
    return cleanupContainers(this.engine, this, options);
  }

  /** Stops and removes all containers of the engine, whoever made them. @throws PartialResultsError with `raiseOnError` */
  async removeAllContainers(options: RemoveAllContainersOptions = {}): Promise<RemovedContainers> {
    checkOptions('removeAllContainers', options, names.removeAllContainers);
    const { removeAllContainers } = await import('./cleanup-containers.js');
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
    const { cleanupImages } = await import('./cleanup-images.js');
    return cleanupImages(this.engine, this, options);
  }

  /** All names of all containers, those by which others link to them included: `other/alias`. */
  async getContainerNames(call?: Call): Promise<ReadonlySet<string>> {
    const containers = await this.engine.containers.list(call);
    return new Set(containers.flatMap(({ name, linkedFrom = [] }) => [name, ...linkedFrom]));
  }

  /** Ids of all images that have one, by `name:tag`. */
  async getImageTags(call?: Call): Promise<ReadonlyMap<string, string>> {
    const { imageTags } = await import('./image-names.js');
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
    const { addExtraTags, extraReferences } = await import('./image-names.js');
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
    const { copyResource } = await import('./copy-resource.js');
    return copyResource(this.engine, container, resource, target, options);
  }

  /** Writes images to one archive, as `docker save` does; the file is there when it is whole. */
  async saveImage(
    images: string | readonly string[],
    file: string,
    options: SaveImageOptions = {},
  ): Promise<void> {
    checkOptions('saveImage', options, names.saveImage);
    const { saveImage } = await import('./image-files.js');
    return saveImage(this.engine, images, file, options);
  }

  /** @returns what was loaded: references, or ids of images without one */
  async loadImage(file: string, options: LoadImageOptions = {}): Promise<readonly string[]> {
    checkOptions('loadImage', options, names.loadImage);
    const { loadImage } = await import('./image-files.js');
    return loadImage(this.engine, file, { ...options, onTransfer: this.transfer(options) });
  }

  /** Ends all connections, those of calls in progress too; the wrapper stays usable. */
  close(): void {
    this.engine.close();
  }

  /** Who gets the progress of a call: the listeners of the wrapper, and those of the call itself. */
  protected transfer(options: Pick<PullOptions, 'onTransfer'>): (progress: TransferProgress) => void {
    return (progress) => {
      tellTransfer(this, progress);
      options.onTransfer?.(progress);
    };
  }
}
