/** The public API of docker-map: all of it, and nothing else. */
export type { ContainerStatusRow } from './client/container-status.js';
export { DockerClientWrapper, type DockerClientWrapperOptions } from './client/docker-client-wrapper.js';
export {
  type ActionOptions,
  MappingDockerClient,
  type MappingDockerClientOptions,
  type Names,
} from './client/mapping-docker-client.js';
export { DockerMapError } from './common/docker-map-error.js';
export { defineMap } from './define/define-map.js';
export type { DefinedMap } from './define/defined-map.js';
export { EngineError } from './engine/engine-error.js';
export type { ContainerStatus, ObservedPort } from './engine/snapshot.js';
export type * from './landscape/landscape.js';
export { LandscapeError } from './landscape/landscape-error.js';
export { Lazy, lazy, lazyOnce } from './lazy/lazy.js';
export { type ResolveOptions, resolveDeep, resolveDeepAsync, resolveValue } from './lazy/resolve.js';
export {
  registerType,
  type TypeResolver,
  typeResolver,
  unregisterType,
  usesTypeRegistry,
} from './lazy/type-registry.js';
export { ClientConfiguration } from './map/client-configuration.js';
export type { ClientDeclaration } from './map/client-declaration.js';
export { ContainerConfiguration } from './map/container-configuration.js';
export { ContainerMap, type ContainerMapOptions } from './map/container-map.js';
export type * from './map/content/client.js';
export type * from './map/content/container.js';
export type * from './map/content/map.js';
export type * from './map/content/network.js';
export type * from './map/content/volume.js';
export type * from './map/declaration.js';
export type * from './map/elements.js';
export { evaluateMap, evaluateMapAsync } from './map/evaluate/evaluate.js';
export type { HostVolumeConfiguration } from './map/host-volume-configuration.js';
export { MapError, MapIntegrityError } from './map/map-error.js';
export type { MergeSettings } from './map/merge.js';
export { NetworkConfiguration } from './map/network-configuration.js';
export type { MapSource, Problem, ProblemPath } from './map/problem.js';
export { VolumeConfiguration } from './map/volume-configuration.js';
export type { Action, Note, Plan } from './plan/plan.js';
export { PlanError } from './plan/plan-error.js';
export { planSummary, planText } from './plan/plan-text.js';
export type { PlanOptions } from './plan/request.js';
export type * from './plan/step.js';
export type { RunEvent, RunResult, StepOutcome } from './run/event.js';
export { RunError } from './run/run-error.js';
export type { RunOptions } from './run/run-plan.js';
export type { LoadMapOptions } from './yaml/build-map.js';
export type { ClientType } from './yaml/clients-from.js';
export { type Clients, loadClients } from './yaml/load-clients.js';
export { loadClientsFile } from './yaml/load-clients-file.js';
export { loadMap } from './yaml/load-map.js';
export { loadMapFile } from './yaml/load-map-file.js';
export { locateProblems } from './yaml/locate-problems.js';
export type { YamlOptions } from './yaml/options.js';
export type { TagContext, TagFunction, Tags } from './yaml/tags.js';
