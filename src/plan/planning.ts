/** What it takes to plan anything: what is asked for and known, and where the steps go. */
import type { PlanBuilder } from './plan-builder.js';
import type { PlanRequest } from './request.js';

export interface Planning {
  readonly request: PlanRequest;
  readonly builder: PlanBuilder;
}
