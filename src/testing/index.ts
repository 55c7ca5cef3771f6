/**
 * `docker-map/testing`: an engine in memory to test landscapes with, without Docker.
 *
 * @module
 */
export type { Clock } from './clock/clock.js';
export { ManualClock } from './clock/manual-clock.js';
export type { Ownership, Program, ProgramRun } from './program/program.js';
export { SimulatedEngine, type SimulatedEngineOptions } from './simulated-engine.js';
