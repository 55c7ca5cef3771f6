/** `ClientConfiguration`: one engine, and what it has to say about the maps on it. Manual, section 3.7.1, "Clients". */
import { type InspectOptions, inspect } from 'node:util';
import { frozen } from '../common/frozen.js';
import type { Lazy } from '../lazy/lazy.js';
import { type ClientDeclaration, emptyClient } from './client-declaration.js';
import { Configuration, type ConfigurationKind } from './configuration.js';
import type { ClientContent } from './content/client.js';
import { readClientProperties } from './input/client.js';
import type { MergeSettings } from './merge.js';
import { mergeLazyOptions } from './merge-rules.js';
import { maskedValues } from './serialise/for-console.js';
import { originals } from './serialise/late.js';
import { type Spelling, spelled } from './serialise/spelling.js';

type Declaration = ClientDeclaration<Lazy>;

const kind: ConfigurationKind<Declaration> = {
  called: 'client',
  empty: frozen(emptyClient),
  read: readClientProperties,
  merge: mergeClient,
  serialise: clientObject,
};

/**
 * As `ContainerConfiguration`. What `declaration`, `asObject` and `toJSON` give holds the credentials of `authConfigs`
 * and the options of `tls`; they are not shown when a configuration is printed.
 */
export class ClientConfiguration extends Configuration<Declaration, ClientContent> {
  /**
   * @param values A text is where the engine is.
   * @throws {MapError} A value is not valid; holds all that is wrong.
   */
  constructor(values?: ClientContent | ClientConfiguration | string) {
    super(kind, typeof values === 'string' ? { baseUrl: values } : values);
    // A misspelt property is an error, also where no compiler looks.
    if (new.target === ClientConfiguration) Object.preventExtensions(this);
  }

  get baseUrl(): Declaration['baseUrl'] | undefined {
    return this.value('baseUrl');
  }

  set baseUrl(value: ClientContent['baseUrl']) {
    this.assign('baseUrl', value);
  }

  get version(): Declaration['version'] | undefined {
    return this.value('version');
  }

  set version(value: ClientContent['version']) {
    this.assign('version', value);
  }

  get timeout(): number | undefined {
    return this.value('timeout');
  }

  set timeout(value: ClientContent['timeout']) {
    this.assign('timeout', value);
  }

  get interfaces(): Declaration['interfaces'] {
    return this.value('interfaces');
  }

  set interfaces(value: ClientContent['interfaces']) {
    this.assign('interfaces', value);
  }

  get interfacesIpv6(): Declaration['interfacesIpv6'] {
    return this.value('interfacesIpv6');
  }

  set interfacesIpv6(value: ClientContent['interfacesIpv6']) {
    this.assign('interfacesIpv6', value);
  }

  get domainname(): Declaration['domainname'] | undefined {
    return this.value('domainname');
  }

  set domainname(value: ClientContent['domainname']) {
    this.assign('domainname', value);
  }

  get stopTimeout(): number | undefined {
    return this.value('stopTimeout');
  }

  set stopTimeout(value: ClientContent['stopTimeout']) {
    this.assign('stopTimeout', value);
  }

  get waitTimeout(): number | undefined {
    return this.value('waitTimeout');
  }

  set waitTimeout(value: ClientContent['waitTimeout']) {
    this.assign('waitTimeout', value);
  }

  get authConfigs(): Declaration['authConfigs'] {
    return this.value('authConfigs');
  }

  set authConfigs(value: ClientContent['authConfigs']) {
    this.assign('authConfigs', value);
  }

  get tls(): Declaration['tls'] | undefined {
    return this.value('tls');
  }

  set tls(value: ClientContent['tls']) {
    this.assign('tls', value);
  }

  get features(): Declaration['features'] {
    return this.value('features');
  }

  set features(value: ClientContent['features']) {
    this.assign('features', value);
  }

  get constraints(): Declaration['constraints'] {
    return this.value('constraints');
  }

  set constraints(value: ClientContent['constraints']) {
    this.assign('constraints', value);
  }

  get info(): Declaration['info'] {
    return this.value('info');
  }

  set info(value: ClientContent['info']) {
    this.assign('info', value);
  }

  override [inspect.custom](_depth: number, options: InspectOptions): string {
    const shown = Object.keys(this.authConfigs).map((registry) => [registry, '(hidden)']);
    const values = spelled(
      { ...this.asObject(), authConfigs: Object.fromEntries(shown), tls: maskedValues(this.tls) },
      'camelCase',
    );
    return `${this.constructor.name} ${inspect({ ...this, ...values }, options)}`;
  }
}

function clientObject(client: Declaration, spelling: Spelling): object {
  const written = Object.entries(client).map(([property, value]) => [property, originals(value)]);
  return spelled(Object.fromEntries(written), spelling);
}

/** As networks are merged: a client has no lists. */
function mergeClient(
  base: Declaration,
  over: Declaration,
  { listsOnly = false }: MergeSettings,
): Declaration {
  if (listsOnly) return base;
  return {
    ...base,
    ...over,
    interfaces: { ...base.interfaces, ...over.interfaces },
    interfacesIpv6: { ...base.interfacesIpv6, ...over.interfacesIpv6 },
    authConfigs: { ...base.authConfigs, ...over.authConfigs },
    features: mergeLazyOptions(base.features, over.features),
    constraints: mergeLazyOptions(base.constraints, over.constraints),
    info: mergeLazyOptions(base.info, over.info),
  };
}
