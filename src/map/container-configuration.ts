/** `ContainerConfiguration`: one container of a map, or several instances of it. Manual, section 3.7.1. */
import type { Lazy } from '../lazy/lazy.js';
import { Configuration, type ConfigurationKind, type Declared } from './configuration.js';
import type { ContainerContent } from './content/container.js';
import type { ContainerDeclaration } from './declaration.js';
import type { NetworkMode } from './elements.js';
import { emptyContainer, readContainerProperties } from './input/container.js';
import { mergeContainer } from './merge.js';
import { containerObject } from './serialise/configurations.js';
import { underName } from './under-name.js';

type Declaration = ContainerDeclaration<Lazy>;

const kind: ConfigurationKind<Declaration> = {
  called: 'container',
  empty: emptyContainer(''),
  under: (declaration, { name }) => underName(declaration, name),
  read: readContainerProperties,
  merge: mergeContainer,
  serialise: containerObject,
};

/**
 * Properties take every form that the manual has, and give what was read. `undefined` takes a property back.
 * Every assignment throws a `MapError` where the value is not valid.
 */
export class ContainerConfiguration extends Configuration<Declaration, ContainerContent> {
  /** @throws {MapError} A value is not valid; holds all that is wrong. */
  constructor(values?: ContainerContent | ContainerConfiguration | Declared<Declaration>) {
    super(kind, values);
    // A misspelt property is an error, also where no compiler looks.
    if (new.target === ContainerConfiguration) Object.preventExtensions(this);
  }

  copy(): ContainerConfiguration {
    return new ContainerConfiguration(this);
  }

  get abstract(): Declaration['abstract'] | undefined {
    return this.declaration.abstract;
  }

  set abstract(value: ContainerContent['abstract']) {
    this.assign('abstract', value);
  }

  get extends(): Declaration['extends'] {
    return this.declaration.extends;
  }

  set extends(value: ContainerContent['extends']) {
    this.assign('extends', value);
  }

  get image(): Declaration['image'] | undefined {
    return this.declaration.image;
  }

  set image(value: ContainerContent['image']) {
    this.assign('image', value);
  }

  get instances(): Declaration['instances'] {
    return this.declaration.instances;
  }

  set instances(value: ContainerContent['instances']) {
    this.assign('instances', value);
  }

  get clients(): Declaration['clients'] {
    return this.declaration.clients;
  }

  set clients(value: ContainerContent['clients']) {
    this.assign('clients', value);
  }

  get shares(): Declaration['shares'] {
    return this.declaration.shares;
  }

  set shares(value: ContainerContent['shares']) {
    this.assign('shares', value);
  }

  get binds(): Declaration['binds'] {
    return this.declaration.binds;
  }

  set binds(value: ContainerContent['binds']) {
    this.assign('binds', value);
  }

  get attaches(): Declaration['attaches'] {
    return this.declaration.attaches;
  }

  set attaches(value: ContainerContent['attaches'] | Declaration['attaches']) {
    this.assign('attaches', value);
  }

  get uses(): Declaration['uses'] {
    return this.declaration.uses;
  }

  set uses(value: ContainerContent['uses']) {
    this.assign('uses', value);
  }

  get links(): Declaration['links'] {
    return this.declaration.links;
  }

  set links(value: ContainerContent['links']) {
    this.assign('links', value);
  }

  get exposes(): Declaration['exposes'] {
    return this.declaration.exposes;
  }

  set exposes(value: ContainerContent['exposes']) {
    this.assign('exposes', value);
  }

  get user(): Declaration['user'] | undefined {
    return this.declaration.user;
  }

  set user(value: ContainerContent['user']) {
    this.assign('user', value);
  }

  get permissions(): Declaration['permissions'] | undefined {
    return this.declaration.permissions;
  }

  set permissions(value: ContainerContent['permissions']) {
    this.assign('permissions', value);
  }

  get stopTimeout(): Declaration['stopTimeout'] | undefined {
    return this.declaration.stopTimeout;
  }

  set stopTimeout(value: ContainerContent['stopTimeout']) {
    this.assign('stopTimeout', value);
  }

  get stopSignal(): Declaration['stopSignal'] | undefined {
    return this.declaration.stopSignal;
  }

  set stopSignal(value: ContainerContent['stopSignal']) {
    this.assign('stopSignal', value);
  }

  get startDelay(): Declaration['startDelay'] | undefined {
    return this.declaration.startDelay;
  }

  set startDelay(value: ContainerContent['startDelay']) {
    this.assign('startDelay', value);
  }

  get networkMode(): Declaration['networkMode'] | undefined {
    return this.declaration.networkMode;
  }

  set networkMode(value: ContainerContent['networkMode'] | NetworkMode) {
    this.assign('networkMode', value);
  }

  get networks(): Declaration['networks'] {
    return this.declaration.networks;
  }

  set networks(value: ContainerContent['networks']) {
    this.assign('networks', value);
  }

  get execCommands(): Declaration['execCommands'] {
    return this.declaration.execCommands;
  }

  set execCommands(value: ContainerContent['execCommands']) {
    this.assign('execCommands', value);
  }

  get healthcheck(): Declaration['healthcheck'] | undefined {
    return this.declaration.healthcheck;
  }

  set healthcheck(value: ContainerContent['healthcheck']) {
    this.assign('healthcheck', value);
  }

  get persistent(): Declaration['persistent'] | undefined {
    return this.declaration.persistent;
  }

  set persistent(value: ContainerContent['persistent']) {
    this.assign('persistent', value);
  }

  get createOptions(): Declaration['createOptions'] {
    return this.declaration.createOptions;
  }

  set createOptions(value: ContainerContent['createOptions']) {
    this.assign('createOptions', value);
  }

  get hostConfig(): Declaration['hostConfig'] {
    return this.declaration.hostConfig;
  }

  set hostConfig(value: ContainerContent['hostConfig']) {
    this.assign('hostConfig', value);
  }
}
