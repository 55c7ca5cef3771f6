/** `NetworkConfiguration`: a network of a map. Manual, section 3.7.1, "Networks". */
import { frozen } from '../common/frozen.js';
import type { Lazy } from '../lazy/lazy.js';
import { Configuration, type ConfigurationKind } from './configuration.js';
import type { NetworkContent } from './content/network.js';
import type { NetworkDeclaration } from './declaration.js';
import { emptyNetwork, readNetworkProperties } from './input/network.js';
import { mergeNetwork } from './merge-parts.js';
import { networkObject } from './serialise/configurations.js';
import { underName } from './under-name.js';

type Declaration = NetworkDeclaration<Lazy>;

const kind: ConfigurationKind<Declaration> = {
  called: 'network',
  empty: frozen(emptyNetwork('')),
  under: (declaration, { name }) => underName(declaration, name),
  read: readNetworkProperties,
  merge: mergeNetwork,
  serialise: networkObject,
};

/** As `ContainerConfiguration`. */
export class NetworkConfiguration extends Configuration<Declaration, NetworkContent> {
  /** @throws {MapError} A value is not valid; holds all that is wrong. */
  constructor(values?: NetworkContent | NetworkConfiguration) {
    super(kind, values);
    // A misspelt property is an error, also where no compiler looks.
    if (new.target === NetworkConfiguration) Object.preventExtensions(this);
  }

  copy(): NetworkConfiguration {
    return new NetworkConfiguration(this);
  }

  get driver(): Declaration['driver'] | undefined {
    return this.value('driver');
  }

  set driver(value: NetworkContent['driver']) {
    this.assign('driver', value);
  }

  get driverOptions(): Declaration['driverOptions'] {
    return this.value('driverOptions');
  }

  set driverOptions(value: NetworkContent['driverOptions']) {
    this.assign('driverOptions', value);
  }

  get internal(): Declaration['internal'] | undefined {
    return this.value('internal');
  }

  set internal(value: NetworkContent['internal']) {
    this.assign('internal', value);
  }

  get createOptions(): Declaration['createOptions'] {
    return this.value('createOptions');
  }

  set createOptions(value: NetworkContent['createOptions']) {
    this.assign('createOptions', value);
  }
}
