/** `VolumeConfiguration`: a volume of a map, by its alias. Manual, section 3.7.1, "Volumes". */
import { frozen } from '../common/frozen.js';
import type { Lazy } from '../lazy/lazy.js';
import { Configuration, type ConfigurationKind } from './configuration.js';
import type { VolumeContent, VolumeFields } from './content/volume.js';
import type { VolumeDeclaration } from './declaration.js';
import { emptyVolume, isPathAlone, readVolumeProperties } from './input/volume.js';
import { mergeVolume } from './merge-parts.js';
import { volumeObject } from './serialise/configurations.js';
import { underAlias } from './under-name.js';

type Declaration = VolumeDeclaration<Lazy>;

const kind: ConfigurationKind<Declaration> = {
  called: 'volume',
  empty: frozen(emptyVolume('')),
  under: (declaration, { alias }) => underAlias(declaration, alias),
  read: readVolumeProperties,
  merge: mergeVolume,
  serialise: volumeObject,
};

/** As `ContainerConfiguration`. A path alone, given to the constructor, is the default path. */
export class VolumeConfiguration extends Configuration<Declaration, VolumeContent> {
  /** @throws {MapError} A value is not valid; holds all that is wrong. */
  constructor(values?: VolumeContent | VolumeConfiguration) {
    super(kind, values);
    // A misspelt property is an error, also where no compiler looks.
    if (new.target === VolumeConfiguration) Object.preventExtensions(this);
  }

  copy(): VolumeConfiguration {
    return new VolumeConfiguration(this);
  }

  /** As of every configuration; a path alone takes back all other properties. */
  override updateFromUnknown(values: unknown): this {
    super.updateFromUnknown(values);
    if (!isPathAlone(values)) return this;
    return this.updateFromConfiguration(new VolumeConfiguration({ defaultPath: this.defaultPath }));
  }

  get defaultPath(): Declaration['defaultPath'] | undefined {
    return this.value('defaultPath');
  }

  set defaultPath(value: VolumeFields['defaultPath']) {
    this.assign('defaultPath', value);
  }

  get driver(): Declaration['driver'] | undefined {
    return this.value('driver');
  }

  set driver(value: VolumeFields['driver']) {
    this.assign('driver', value);
  }

  get driverOptions(): Declaration['driverOptions'] {
    return this.value('driverOptions');
  }

  set driverOptions(value: VolumeFields['driverOptions']) {
    this.assign('driverOptions', value);
  }

  get createOptions(): Declaration['createOptions'] {
    return this.value('createOptions');
  }

  set createOptions(value: VolumeFields['createOptions']) {
    this.assign('createOptions', value);
  }

  get user(): Declaration['user'] | undefined {
    return this.value('user');
  }

  set user(value: VolumeFields['user']) {
    this.assign('user', value);
  }

  get permissions(): Declaration['permissions'] | undefined {
    return this.value('permissions');
  }

  set permissions(value: VolumeFields['permissions']) {
    this.assign('permissions', value);
  }
}
