/**
 * `docker-map/testing`: an engine in memory to test landscapes with, without Docker.
 *
 * @module
 */
export type { Clock } from './clock/clock.js';
export { ManualClock } from './clock/manual-clock.js';
export { answers, dies, losesEvents, refused, reset, restarts, slow, truncated } from './faults/fault.js';
export type { ContainersAtRestart, Fault, LostEvents } from './faults/fault-kinds.js';
export type { FaultHandle, FaultRule, UnmetFault } from './faults/fault-rule.js';
export type { CallPattern } from './http/call-pattern.js';
export type { CallMethod, KnownCall } from './http/known-call.js';
export type { SimulatedEngineOptions } from './options/engine-options.js';
export type { SimulatedApiVersion } from './options/identity.js';
export type { SimulatedImage, SimulatedImages } from './options/images.js';
export type { TakenPort } from './options/taken-ports.js';
export { type Behaviour, exits, runs } from './program/behaviour.js';
export type { Conduct, End, SignalReaction } from './program/conduct.js';
export { byCommand, type Runnable } from './program/program-of.js';
export { shell } from './program/shell.js';
export type { RequestRecord } from './record/request-log.js';
export { SimulatedEngine } from './simulated-engine.js';
export type { Ownership, Program, ProgramFiles, ProgramInput, ProgramRun } from './state/program.js';
export type { Latency } from './traffic/latency.js';
export type { ContainerView, MountView, PortView } from './view/container-view.js';
export type { EventView } from './view/event-record.js';
export type { ImageView, NetworkView, VolumeView } from './view/object-views.js';
export type { ContainerCondition } from './wait/container-waits.js';
