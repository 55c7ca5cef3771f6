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
export { EngineError } from './engine/engine-error.js';
export type { ContainerStatus, ObservedPort } from './engine/snapshot.js';
export type * from './landscape/landscape.js';
export { LandscapeError } from './landscape/landscape-error.js';
export type * from './map/configuration.js';
export { ContainerMap } from './map/container-map.js';
export type * from './map/elements.js';
export { MapError, MapIntegrityError } from './map/map-error.js';
export type { Problem, ProblemPath } from './map/problem.js';
export type { Action, Note, Plan } from './plan/plan.js';
export { PlanError } from './plan/plan-error.js';
export { planSummary, planText } from './plan/plan-text.js';
export type { PlanOptions } from './plan/request.js';
export type * from './plan/step.js';
export type { RunEvent, RunResult, StepOutcome } from './run/event.js';
export { RunError } from './run/run-error.js';
export type { RunOptions } from './run/run-plan.js';
export { loadMap } from './yaml/load-map.js';
export { loadMapFile } from './yaml/load-map-file.js';
export { locateProblems } from './yaml/locate-problems.js';
