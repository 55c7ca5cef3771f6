/** `ContainerConfiguration`: one container of a map, or several instances of it. Manual, section 3.7.1. */
import { frozen } from '../common/frozen.js';
import type { Lazy } from '../lazy/lazy.js';
import { Configuration, type ConfigurationKind } from './configuration.js';
import type { ContainerContent } from './content/container.js';
import type { ContainerDeclaration } from './declaration.js';
import { emptyContainer, readContainerProperties } from './input/container.js';
import { mergeContainer } from './merge.js';
import { containerObject } from './serialise/configurations.js';
import { underName } from './under-name.js';

type Declaration = ContainerDeclaration<Lazy>;

const kind: ConfigurationKind<Declaration> = {
  called: 'container',
  empty: frozen(emptyContainer('')),
  under: (declaration, { name }) => underName(declaration, name),
  read: readContainerProperties,
  merge: mergeContainer,
  serialise: containerObject,
};

/**
 * Properties take every form that the manual has, and give what was read, which they take as well. `undefined` takes
 * a property back.
 * Every assignment throws a `MapError` where the value is not valid.
 */
export class ContainerConfiguration extends Configuration<Declaration, ContainerContent> {
  /** @throws {MapError} A value is not valid; holds all that is wrong. */
  constructor(values?: ContainerContent | ContainerConfiguration) {
    super(kind, values);
    // A misspelt property is an error, also where no compiler looks.
    if (new.target === ContainerConfiguration) Object.preventExtensions(this);
  }

  copy(): ContainerConfiguration {
    return new ContainerConfiguration(this);
  }

  get abstract(): Declaration['abstract'] | undefined {
    return this.value('abstract');
  }

  set abstract(value: ContainerContent['abstract']) {
    this.assign('abstract', value);
  }

  get extends(): Declaration['extends'] {
    return this.value('extends');
  }

  set extends(value: ContainerContent['extends'] | Declaration['extends']) {
    this.assign('extends', value);
  }

  get image(): Declaration['image'] | undefined {
    return this.value('image');
  }

  set image(value: ContainerContent['image']) {
    this.assign('image', value);
  }

  get build(): Declaration['build'] | undefined {
    return this.value('build');
  }

  set build(value: ContainerContent['build'] | Declaration['build']) {
    this.assign('build', value);
  }

  get instances(): Declaration['instances'] {
    return this.value('instances');
  }

  set instances(value: ContainerContent['instances'] | Declaration['instances']) {
    this.assign('instances', value);
  }

  get clients(): Declaration['clients'] {
    return this.value('clients');
  }

  set clients(value: ContainerContent['clients'] | Declaration['clients']) {
    this.assign('clients', value);
  }

  get shares(): Declaration['shares'] {
    return this.value('shares');
  }

  set shares(value: ContainerContent['shares'] | Declaration['shares']) {
    this.assign('shares', value);
  }

  get binds(): Declaration['binds'] {
    return this.value('binds');
  }

  set binds(value: ContainerContent['binds'] | Declaration['binds']) {
    this.assign('binds', value);
  }

  get attaches(): Declaration['attaches'] {
    return this.value('attaches');
  }

  set attaches(value: ContainerContent['attaches'] | Declaration['attaches']) {
    this.assign('attaches', value);
  }

  get uses(): Declaration['uses'] {
    return this.value('uses');
  }

  set uses(value: ContainerContent['uses'] | Declaration['uses']) {
    this.assign('uses', value);
  }

  get links(): Declaration['links'] {
    return this.value('links');
  }

  set links(value: ContainerContent['links'] | Declaration['links']) {
    this.assign('links', value);
  }

  get exposes(): Declaration['exposes'] {
    return this.value('exposes');
  }

  set exposes(value: ContainerContent['exposes'] | Declaration['exposes']) {
    this.assign('exposes', value);
  }

  get user(): Declaration['user'] | undefined {
    return this.value('user');
  }

  set user(value: ContainerContent['user'] | Declaration['user']) {
    this.assign('user', value);
  }

  get permissions(): Declaration['permissions'] | undefined {
    return this.value('permissions');
  }

  set permissions(value: ContainerContent['permissions']) {
    this.assign('permissions', value);
  }

  get stopTimeout(): Declaration['stopTimeout'] | undefined {
    return this.value('stopTimeout');
  }

  set stopTimeout(value: ContainerContent['stopTimeout']) {
    this.assign('stopTimeout', value);
  }

  get stopSignal(): Declaration['stopSignal'] | undefined {
    return this.value('stopSignal');
  }

  set stopSignal(value: ContainerContent['stopSignal']) {
    this.assign('stopSignal', value);
  }

  get startDelay(): Declaration['startDelay'] | undefined {
    return this.value('startDelay');
  }

  set startDelay(value: ContainerContent['startDelay']) {
    this.assign('startDelay', value);
  }

  get networkMode(): Declaration['networkMode'] | undefined {
    return this.value('networkMode');
  }

  set networkMode(value: ContainerContent['networkMode'] | Declaration['networkMode']) {
    this.assign('networkMode', value);
  }

  get networks(): Declaration['networks'] {
    return this.value('networks');
  }

  set networks(value: ContainerContent['networks'] | Declaration['networks']) {
    this.assign('networks', value);
  }

  get execCommands(): Declaration['execCommands'] {
    return this.value('execCommands');
  }

  set execCommands(value: ContainerContent['execCommands'] | Declaration['execCommands']) {
    this.assign('execCommands', value);
  }

  get healthcheck(): Declaration['healthcheck'] | undefined {
    return this.value('healthcheck');
  }

  set healthcheck(value: ContainerContent['healthcheck'] | Declaration['healthcheck']) {
    this.assign('healthcheck', value);
  }

  get persistent(): Declaration['persistent'] | undefined {
    return this.value('persistent');
  }

  set persistent(value: ContainerContent['persistent']) {
    this.assign('persistent', value);
  }

  get ready(): Declaration['ready'] | undefined {
    return this.value('ready');
  }

  set ready(value: ContainerContent['ready']) {
    this.assign('ready', value);
  }

  get readyTimeout(): Declaration['readyTimeout'] | undefined {
    return this.value('readyTimeout');
  }

  set readyTimeout(value: ContainerContent['readyTimeout']) {
    this.assign('readyTimeout', value);
  }

  get minRunning(): Declaration['minRunning'] | undefined {
    return this.value('minRunning');
  }

  set minRunning(value: ContainerContent['minRunning']) {
    this.assign('minRunning', value);
  }

  get updateOrder(): Declaration['updateOrder'] | undefined {
    return this.value('updateOrder');
  }

  set updateOrder(value: ContainerContent['updateOrder']) {
    this.assign('updateOrder', value);
  }

  get updateParallel(): Declaration['updateParallel'] | undefined {
    return this.value('updateParallel');
  }

  set updateParallel(value: ContainerContent['updateParallel']) {
    this.assign('updateParallel', value);
  }

  get compare(): Declaration['compare'] {
    return this.value('compare');
  }

  set compare(value: ContainerContent['compare'] | Declaration['compare']) {
    this.assign('compare', value);
  }

  get previousName(): Declaration['previousName'] | undefined {
    return this.value('previousName');
  }

  set previousName(value: ContainerContent['previousName']) {
    this.assign('previousName', value);
  }

  get createOptions(): Declaration['createOptions'] {
    return this.value('createOptions');
  }

  set createOptions(value: ContainerContent['createOptions'] | Declaration['createOptions']) {
    this.assign('createOptions', value);
  }

  get hostConfig(): Declaration['hostConfig'] {
    return this.value('hostConfig');
  }

  set hostConfig(value: ContainerContent['hostConfig'] | Declaration['hostConfig']) {
    this.assign('hostConfig', value);
  }

  /** The manual's other name for `hostConfig`. */
  get startOptions(): Declaration['hostConfig'] {
    return this.hostConfig;
  }

  set startOptions(value: ContainerContent['hostConfig']) {
    this.hostConfig = value;
  }
}
