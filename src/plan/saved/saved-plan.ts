/** A plan to be carried out later, together with what it was made from: plain data, to be written as JSON. */
import type { Plan } from '../plan.js';
import type { Basis } from './basis.js';

export interface PlannedEngine {
  /** As it was reached: `unix:///var/run/docker.sock`. */
  readonly address: string;
  /** What the engine calls itself; empty where it has no name that lasts. */
  readonly id: string;
}

/** Holds all that the engine will be told, so also the values of environment variables: to be kept as a secret is. */
export interface SavedPlan {
  readonly format: typeof savedPlanFormat;
  readonly version: typeof savedPlanVersion;
  readonly engine: PlannedEngine;
  readonly plan: Plan;
  readonly basis: Basis;
}

/** By which files of this kind are known. */
export const savedPlanFormat = 'docker-map saved plan';
export const savedPlanVersion = 1;

export function savePlan(plan: Plan, engine: PlannedEngine, basis: Basis): SavedPlan {
  return { format: savedPlanFormat, version: savedPlanVersion, engine, plan, basis };
}
