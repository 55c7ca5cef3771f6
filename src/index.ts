/** The public API of docker-map: all of it, and nothing else. */

export { buildDigest } from './build/build-digest.js';
export { BuildError } from './build/build-error.js';
export { type BuildOptions, buildImage } from './build/build-image.js';
export type { ActionOptions, Names, OptionDefaults, ScriptDefaults } from './client/action-options.js';
export { BuildSourceError } from './client/builds/build-source-error.js';
export type { MappingDockerClientOptions } from './client/client-options.js';
export type { ContainerStatusRow } from './client/container-status.js';
export type { DifferenceRow, FieldRow } from './client/difference-row.js';
export { DockerClientWrapper, type DockerClientWrapperOptions } from './client/docker-client-wrapper.js';
export type { ClientSettings } from './client/landscape-of.js';
export { MappingDockerClient } from './client/mapping-docker-client.js';
export type { CallOptions, CustomAction, CustomActionContext, CustomActions } from './client/own-actions.js';
export { ScriptActionError } from './client/script/script-action-error.js';
export type { ScriptOptions, ScriptOutcome, ScriptResult } from './client/script/script-options.js';
export type { BuildFrom, ImageBuildOptions } from './client/wrapper/build-options.js';
export type {
  CleanupContainersOptions,
  CleanupOptions,
  NamedContainer,
  RemoveAllContainersOptions,
  RemovedContainers,
} from './client/wrapper/cleanup-containers.js';
export type { CleanupImagesOptions, UnusedImage } from './client/wrapper/cleanup-images.js';
export type { ContainerLogOptions } from './client/wrapper/container-logs.js';
export type { CopyResourceOptions } from './client/wrapper/copy-resource.js';
export type { LoadImageOptions, SaveImageOptions } from './client/wrapper/image-files.js';
export type { ExtraTags } from './client/wrapper/image-names.js';
export type { LogLevel, LogMessage } from './client/wrapper/listeners.js';
export { type PartFailure, PartialResultsError } from './client/wrapper/partial-results-error.js';
export type { LoggedIn, LoginOptions } from './client/wrapper/wrapper-logins.js';
export { DockerMapError } from './common/docker-map-error.js';
export { defineMap } from './define/define-map.js';
export type { DefinedMap } from './define/defined-map.js';
export type { BuildProgress } from './engine/build/build-progress.js';
export type { PulledImage, PullOptions, PushedImage, PushOptions } from './engine/endpoint/image-transfer.js';
export { EngineError } from './engine/engine-error.js';
export type { TransferProgress } from './engine/registry/transfer-progress.js';
export type * from './engine/snapshot.js';
export type { OutputFrame } from './engine/stream/output-frames.js';
export type { BuildContext, StreamEncoding } from './image/build-context.js';
export { buildLabel } from './image/build-label.js';
export type * from './image/build-specification.js';
export type { AddedMember } from './image/context/added-member.js';
export type { ContextLinks, PackingOptions } from './image/context/context-options.js';
export {
  type AddOptions as ContextAddOptions,
  DockerContext,
  type DockerContextOptions,
  type DockerfileObject,
} from './image/context/docker-context.js';
export type { Command } from './image/dockerfile/command.js';
export type { DockerfileConfiguration } from './image/dockerfile/configuration.js';
export type { DockerfileChecks } from './image/dockerfile/directives.js';
export { DockerFile, type DockerFileOptions } from './image/dockerfile/dockerfile.js';
export type {
  AddFileOptions,
  RemoveFinalOption,
  TransferSource,
} from './image/dockerfile/dockerfile-files.js';
export type { DockerfileValues } from './image/dockerfile/dockerfile-instructions.js';
export type { Word } from './image/dockerfile/dockerfile-text.js';
export { type DockerfileValue, type ExpandedText, expanded } from './image/dockerfile/expanded.js';
export type { DockerfileHealthcheck } from './image/dockerfile/healthcheck.js';
export type { PathExpansion } from './image/dockerfile/machine-path.js';
export type { EscapeCharacter } from './image/dockerfile/quoting.js';
export type { RunMount } from './image/dockerfile/run-mount.js';
export type { RunOptions as DockerfileRunOptions } from './image/dockerfile/run-options.js';
export { pattern, type SourcePattern } from './image/dockerfile/source-pattern.js';
export type {
  AddOptions as DockerfileAddOptions,
  CopyOptions,
  TransferOptions,
} from './image/dockerfile/transfer.js';
export { tar, targz, untar, untargz } from './image/shortcuts/archives.js';
export { commandLine, type ShellOption, type ShellOptions } from './image/shortcuts/command-line.js';
export { curl, wget } from './image/shortcuts/downloads.js';
export {
  chmod,
  chown,
  type MkdirOptions,
  mkdir,
  type RecursiveOptions,
  type RmOptions,
  rm,
} from './image/shortcuts/files.js';
export type { Flavour } from './image/shortcuts/flavour.js';
export {
  type AddgroupuserOptions,
  type AssignuserOptions,
  addgroupuser,
  assignuser,
  type ReturnList,
} from './image/shortcuts/group-members.js';
export { type MkdirChownOptions, mkdirChown } from './image/shortcuts/mkdir-chown.js';
export { quote } from './image/shortcuts/quote.js';
export { getUserGroup, type UserGroup } from './image/shortcuts/user-group.js';
export {
  type AddgroupOptions,
  type AdduserOptions,
  addgroup,
  adduser,
  type UserOptions,
} from './image/shortcuts/users.js';
export type * from './landscape/landscape.js';
export { LandscapeError } from './landscape/landscape-error.js';
export type { LandscapeSettings } from './landscape/settings.js';
export { Lazy, LazyOnce, lazy, lazyOnce } from './lazy/lazy.js';
export { type ResolveOptions, resolveDeep, resolveDeepAsync, resolveValue } from './lazy/resolve.js';
export {
  registerType,
  type TypeOf,
  type TypeResolver,
  typeResolver,
  unregisterType,
  usesTypeRegistry,
} from './lazy/type-registry.js';
export type { BuildDeclaration, BuildSecret } from './map/build-declaration.js';
export { ClientConfiguration } from './map/client-configuration.js';
export type { ClientDeclaration } from './map/client-declaration.js';
export type { Configuration, SerialiseOptions } from './map/configuration.js';
export { ContainerConfiguration } from './map/container-configuration.js';
export { ContainerMap, type ContainerMapOptions } from './map/container-map.js';
export type { AttachesContent } from './map/content/attaches.js';
export type { BindsContent } from './map/content/binds.js';
export type { BuildContent, DockerfileInCode } from './map/content/build.js';
export type * from './map/content/client.js';
export type { CompareContent } from './map/content/compare.js';
export type * from './map/content/container.js';
export type { EndpointsContent } from './map/content/endpoints.js';
export type { ExecCommandsContent } from './map/content/exec-commands.js';
export type { ExposesContent } from './map/content/exposes.js';
export type { HealthcheckContent } from './map/content/healthcheck.js';
export type { HostContent } from './map/content/host.js';
export type { LinksContent } from './map/content/links.js';
export type * from './map/content/map.js';
export type { AnyNames, MapNames } from './map/content/names.js';
export type * from './map/content/network.js';
export type { NetworkModeContent } from './map/content/network-mode.js';
export type { DriverOptionsContent, OptionsContent } from './map/content/options.js';
export type { UsesContent } from './map/content/uses.js';
export type {
  DurationContent,
  HostPathContent,
  PermissionsContent,
  SecondsContent,
  UserContent,
} from './map/content/values.js';
export type * from './map/content/volume.js';
export type * from './map/declaration.js';
export type * from './map/elements.js';
export { evaluateMap, evaluateMapAsync } from './map/evaluate/evaluate.js';
export type { HostVolumeConfiguration } from './map/host-volume-configuration.js';
export type { KeySpelling } from './map/input/place.js';
export type { IntegritySettings } from './map/integrity/check.js';
export { MapError, MapIntegrityError } from './map/map-error.js';
export type { MergeSettings } from './map/merge.js';
export type { NamedAccess } from './map/named-access.js';
export { NetworkConfiguration } from './map/network-configuration.js';
export type { MapSource, Problem, ProblemPath } from './map/problem.js';
export type { VolumeAccess, VolumeEntry } from './map/volume-access.js';
export { VolumeConfiguration } from './map/volume-configuration.js';
export { type AddNote, type AddStep, buildPlan } from './plan/build-plan.js';
export type { Action, Note, Plan } from './plan/plan.js';
export type { StepDraft } from './plan/plan-builder.js';
export { PlanError } from './plan/plan-error.js';
export { planSummary, planText } from './plan/plan-text.js';
export type { KnownBuild, PlanOptions } from './plan/request.js';
export { readSavedPlan } from './plan/saved/read-saved-plan.js';
export type { SavedPlan } from './plan/saved/saved-plan.js';
export type * from './plan/step.js';
export { DockerLogins, type DockerLoginsOptions } from './registry/docker-logins.js';
export { passwordLogin, tokenLogin } from './registry/hidden-credentials.js';
export type {
  CredentialCall,
  CredentialSource,
  CredentialStore,
  RegistryCredentials,
} from './registry/registry-credentials.js';
export type { BuildWarnings, RunEvent, RunResult, StepOutcome } from './run/event.js';
export { ReplacementError, type Restored } from './run/replacement-error.js';
export { RunError } from './run/run-error.js';
export type { RunOptions } from './run/run-plan.js';
export type { Unneeded } from './run/unneeded.js';
export type { LoadMapOptions } from './yaml/build-map.js';
export type { ClientType } from './yaml/clients-from.js';
export type { Environment } from './yaml/expand-path.js';
export { type Clients, loadClients } from './yaml/load-clients.js';
export { loadClientsFile } from './yaml/load-clients-file.js';
export { loadMap } from './yaml/load-map.js';
export { loadMapFile } from './yaml/load-map-file.js';
export { locateProblems } from './yaml/locate-problems.js';
export type { YamlOptions } from './yaml/options.js';
export type { TagContext, TagFunction, Tags } from './yaml/tags.js';
